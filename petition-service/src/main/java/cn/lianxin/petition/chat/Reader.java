package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.ChainSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Who reads an answer about a petition: the same facts are told otherwise to whoever waits and to whoever works.
 *
 * @param unit the group the reader answers for; null for residents
 * @param submitter the reader waits for the matter, and does not work on it
 */
record Reader(Person person, @Nullable String unit, boolean submitter, ChainSnapshot chain) {
    static Reader submitter(Talker talker) {
        return new Reader(talker.person(), talker.viewer().unit(), true, talker.chain());
    }

    static Reader staff(Talker talker) {
        return new Reader(talker.person(), talker.viewer().unit(), false, talker.chain());
    }

    /** {@return the key of the wording for this reader} */
    String key(String key) {
        return submitter ? key + ".mine" : key;
    }

    boolean answersFor(@Nullable String other) {
        return !submitter && other != null && other.equals(unit);
    }
}
