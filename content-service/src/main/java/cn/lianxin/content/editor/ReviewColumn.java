package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Step;
import cn.lianxin.content.review.Difference;
import cn.lianxin.content.review.Review;
import cn.lianxin.content.review.Review.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far 三审 has come, and what the reader may do about it.
 *
 * @param mayDecide whether 通过 and 退回 are the reader's
 * @param whyNot what to tell a reviewer who may not; empty where there is nothing to tell
 * @param comparedWith what {@code changes} lead from; empty where there is nothing to compare with
 */
record ReviewColumn(
        List<StepLine> steps,
        List<HistoryLine> history,
        boolean mayDecide,
        String whyNot,
        String comparedWith,
        List<Difference.Line> changes) {
    private static final int NAMED = 3;

    /**
     * How one step stands.
     *
     * @param mark class of the line's dot
     * @param could who could decide it; null where it is over
     */
    record StepLine(
            String step,
            String who,
            Chip chip,
            String when,
            String opinion,
            String mark,
            @Nullable Could could) {
        StepLine(Step step, Chip chip, @Nullable Could could) {
            this(step.words(), "", chip, "", "", "", could);
        }
    }

    /** Who could decide a step, in words. */
    record Could(String words, boolean nobody) {
        static Could of(List<Staff> able) {
            if (able.isEmpty()) {
                return new Could("还没有能审的人，请找管理员", true);
            }
            String names = able.stream().limit(NAMED).map(Staff::name).collect(Collectors.joining("、"));
            return new Could(
                    able.size() > NAMED ? "可由 %s 等 %d 人审".formatted(names, able.size()) : "可由 %s 审".formatted(names),
                    false);
        }
    }

    /** One thing that was decided. */
    record HistoryLine(String who, String what, String when, String opinion) {}

    /** @param able of each step that is still to come */
    static List<StepLine> steps(Draft article, List<Review> decided, Map<Step, List<Staff>> able, Times times) {
        return Arrays.stream(Step.values())
                .map(step -> {
                    List<Staff> those = able.get(step);
                    return step(article, step, latest(decided, step), those == null ? null : Could.of(those), times);
                })
                .toList();
    }

    static List<HistoryLine> history(List<Review> decided, Times times) {
        return decided.stream()
                .map(one -> new HistoryLine(
                        one.staffName(),
                        (one.step() == null ? "" : one.step().words())
                                + one.outcome().words(),
                        times.say(one.decidedAt()),
                        one.opinion()))
                .toList();
    }

    private static @Nullable Review latest(List<Review> decided, Step step) {
        return decided.stream().filter(one -> one.step() == step).findFirst().orElse(null);
    }

    private static StepLine step(Draft article, Step step, @Nullable Review last, @Nullable Could could, Times times) {
        boolean now = article.state().step().filter(waited -> waited == step).isPresent();
        if (now) {
            return new StepLine(step, new Chip("正在等", "wait", "clock"), could);
        }
        if (last == null) {
            // What was imported as published went through 三审 somewhere else.
            Chip chip = could == null ? new Chip("没有记录", "", "book") : new Chip("还没到", "", "clock");
            return new StepLine(step, chip, could);
        }
        String when = times.say(last.decidedAt());
        boolean counts = last.round() == article.round()
                && Objects.equals(last.contentHash(), article.contentHash())
                && article.state() != State.DRAFT;
        if (last.outcome() == Outcome.PASSED) {
            Chip chip = counts ? new Chip("通过", "ok", "check") : new Chip("曾通过，改过要重看", "", "redo");
            return new StepLine(step.words(), last.staffName(), chip, when, last.opinion(), counts ? "on" : "", could);
        }
        boolean open = article.returnedFrom() == step;
        Chip chip = open ? new Chip("退回", "late", "redo") : new Chip("曾退回", "", "redo");
        return new StepLine(step.words(), last.staffName(), chip, when, last.opinion(), open ? "no" : "", could);
    }
}
