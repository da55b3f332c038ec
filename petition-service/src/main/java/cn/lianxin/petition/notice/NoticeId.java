package cn.lianxin.petition.notice;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.lifecycle.Petition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which step of which petition a message tells of, and whom: {@code HT2611240000186-7-} and the beginning of a hash.
 *
 * @param version the petition's after the step
 * @param hearer 16 characters of the hearer's hash
 */
public record NoticeId(String number, int version, String hearer) {
    private static final int HEARER = 16;
    private static final Pattern ID = Pattern.compile("(HT\\d{13})-(\\d{1,9})-([A-Za-z0-9_-]{16})");

    /** The same step tells the same hearer under the same id, however often it is repeated. */
    static NoticeId of(Petition petition, Person hearer) {
        return new NoticeId(
                petition.matter().number(), petition.version(), hearer.hash().substring(0, HEARER));
    }

    /** {@return the id read back; empty for that of another kind of message} */
    public static Optional<NoticeId> parse(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? Optional.of(new NoticeId(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** {@return the id as it stands on the message} */
    @Override
    public String toString() {
        return number + "-" + version + "-" + hearer;
    }
}
