package cn.lianxin.content.review;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.Step;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;

/** Who hears of a decision on the phone, and in which words; it alone says so. */
final class Notices {
    private static final int HASH = 16;

    private final ResourceBundle texts = ResourceBundle.getBundle("cn.lianxin.content.review.notices", Locale.ROOT);
    private final Supplier<List<Staff>> directory;
    private final Outbox outbox;
    private final PublicUrl publicUrl;

    /** @param directory everybody on the staff */
    Notices(Supplier<List<Staff>> directory, Outbox outbox, PublicUrl publicUrl) {
        this.directory = directory;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    /** Those who can't review it: who wrote a part of it, and who has let this round pass. */
    record Others(Set<String> authors, Set<String> passed) {
        /** {@return whether this step is for them} */
        boolean leave(Step step, Staff staff) {
            return step.isFor(staff.role()) && !authors.contains(staff.staffId()) && !passed.contains(staff.staffId());
        }

        /** {@return whether a later step would be without anybody if they took this one, which somebody else can take} */
        boolean neededLater(Step step, Staff staff, Supplier<List<Staff>> everybody) {
            List<Step> theirs = Arrays.stream(Step.values())
                    .filter(later -> later.compareTo(step) > 0 && later.isFor(staff.role()))
                    .toList();
            if (theirs.isEmpty()) {
                return false;
            }
            List<Staff> rest = everybody.get().stream()
                    .filter(one -> !one.staffId().equals(staff.staffId()))
                    .toList();
            return rest.stream().anyMatch(one -> leave(step, one))
                    && theirs.stream().anyMatch(later -> rest.stream().noneMatch(one -> leave(later, one)));
        }

        /** {@return those who could decide this step and are not wanted for a later one} */
        List<Staff> toAsk(Step step, List<Staff> everybody) {
            return everybody.stream()
                    .filter(staff -> leave(step, staff) && !neededLater(step, staff, () -> everybody))
                    .toList();
        }
    }

    /** {@return everybody on the staff, asked for anew: some thousands at most, a few times a day} */
    List<Staff> everybody() {
        return directory.get();
    }

    /** Tells, within the running transaction; {@return those who are to look next} */
    List<Staff> tell(Draft after, Review review, Others others) {
        List<Staff> everybody = everybody();
        return switch (review.outcome()) {
            case SUBMITTED -> ask(after, everybody, others);
            case PASSED -> {
                if (after.state().step().isPresent()) {
                    yield ask(after, everybody, others);
                }
                writers(everybody, others)
                        .forEach(writer -> say(after, writer, "approved", after.title(), link(after)));
                yield List.of();
            }
            case RETURNED -> {
                writers(everybody, others)
                        .forEach(writer -> say(
                                after,
                                writer,
                                "returned",
                                after.title(),
                                review.step() == null ? "" : review.step().words(),
                                review.staffName(),
                                review.opinion(),
                                link(after)));
                yield List.of();
            }
        };
    }

    private List<Staff> ask(Draft after, List<Staff> everybody, Others others) {
        Step step = after.state().step().orElseThrow();
        List<Staff> next = others.toAsk(step, everybody);
        String editor = after.editorName() == null ? after.author() : after.editorName();
        next.forEach(reviewer ->
                say(after, reviewer, "asked", step.words(), after.title(), editor, link(after), after.id()));
        return next;
    }

    private static List<Staff> writers(List<Staff> everybody, Others others) {
        return everybody.stream()
                .filter(staff -> others.authors().contains(staff.staffId()))
                .toList();
    }

    /** One a change and hearer, however often it is tried. */
    private void say(Draft after, Staff hearer, String key, Object... values) {
        Object[] plain = Arrays.stream(values).map(String::valueOf).toArray();
        String id = "review-" + after.id() + "-" + after.version() + "-"
                + hearer.person().hash().substring(0, HASH);
        outbox.put(new Outbound.Text(id, hearer.person(), MessageFormat.format(texts.getString(key), plain)));
    }

    private String link(Draft article) {
        return publicUrl.of(article.path());
    }
}
