package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.ChineseTime;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import cn.lianxin.petition.lifecycle.Chances;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Refusal;
import cn.lianxin.petition.lifecycle.Request;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.notice.Wording;
import cn.lianxin.petition.query.PetitionView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts facts into the words of the bundle. */
final class Replies {
    private static final int EXCERPT = 60;

    private final Wording wording = new Wording("cn.lianxin.petition.chat.replies");
    private final Wording states = new Wording("cn.lianxin.petition.notice.notices");
    private final InstantSource clock;

    /**
     * How a petition stands, whether it was read for a list or has just changed.
     *
     * @param amongMany whoever reads it waits for what somebody else has brought up
     * @param judged and has said whether it is solved
     */
    private record Standing(
            String number,
            State state,
            String lead,
            @Nullable String offered,
            @Nullable Instant respondBy,
            Instant handleBy,
            @Nullable Instant reviewAt,
            Chances chances,
            boolean amongMany,
            boolean judged) {
        static Standing of(Petition petition, Reader reader) {
            return new Standing(
                    petition.matter().number(),
                    petition.state(),
                    petition.holding().lead(),
                    petition.holding().offered(),
                    petition.due().respondBy(),
                    petition.due().handleBy(),
                    petition.terms().reviewAt(),
                    Chances.of(petition),
                    !petition.isOf(reader.person()),
                    false);
        }

        static Standing of(PetitionView view) {
            return new Standing(
                    view.number(),
                    view.state(),
                    view.leadUnit(),
                    view.offeredUnit(),
                    view.respondBy(),
                    view.handleBy(),
                    view.reviewAt(),
                    new Chances(view.afterClosing(), view.objections(), view.endedAt()),
                    view.amongMany(),
                    view.judged());
        }
    }

    Replies(InstantSource clock) {
        this.clock = clock;
    }

    String say(String key, String... namesAndValues) {
        return wording.say(key, namesAndValues);
    }

    String state(State state) {
        return states.say("state." + state);
    }

    String category(Category category) {
        return states.say("category." + category);
    }

    String urgency(Urgency urgency) {
        return states.say("urgency." + urgency);
    }

    String day(Instant at) {
        return ChineseTime.day(at, clock.instant());
    }

    String time(Instant at) {
        return ChineseTime.dayAndTime(at, clock.instant());
    }

    static String excerpt(String text) {
        return Wording.excerpt(text, EXCERPT);
    }

    /** The unit with who answers for it: 东山村王支书. */
    static String named(String unit, ChainSnapshot chain) {
        List<Owner> owners = chain.owners(unit);
        return chain.name(unit) + (owners.isEmpty() ? "" : owners.getFirst().name());
    }

    /**
     * What a step has led to.
     *
     * @param ref what the reader types for the petition
     */
    String done(String key, Petition petition, String ref, Reader reader) {
        return say(key, facts(petition, ref, reader));
    }

    /** Why a step is not possible. */
    String refused(Refusal reason, Petition petition, String ref, Reader reader) {
        String whose = reader.submitter() ? "refusal.resident." : "refusal.staff.";
        return say(whose + reason, facts(petition, ref, reader));
    }

    private String[] facts(Petition petition, String ref, Reader reader) {
        Standing standing = Standing.of(petition, reader);
        String offered = standing.offered();
        ChainSnapshot chain = reader.chain();
        return new String[] {
            "no", petition.matter().number(),
            "subject", petition.matter().subject(),
            "state", state(standing.state()),
            "category", category(petition.matter().category()),
            "urgency", urgency(petition.matter().urgency()),
            "holding", holding(standing, reader),
            "holder", named(standing.lead(), chain),
            "unit", offered == null ? named(standing.lead(), chain) : chain.name(offered),
            "offered", offered == null ? "" : chain.name(offered),
            "helpers", helpers(petition, chain),
            "by", by(standing, reader),
            "master", petition.merger() == null ? "" : petition.merger().master(),
            "merged", Integer.toString(petition.following().merged()),
            "n", Integer.toString(petition.following().households()),
            "decider", decider(petition, chain),
            "until", until(petition),
            "at", time(standing.handleBy()),
            "ref", ref
        };
    }

    private static String decider(Petition petition, ChainSnapshot chain) {
        Request request = petition.terms().request();
        return request == null ? "" : named(request.decider(), chain);
    }

    /** The day that was asked for, or on which what is put off is looked at again; else the limit. */
    private String until(Petition petition) {
        Request request = petition.terms().request();
        Instant review = Objects.requireNonNullElse(
                petition.terms().reviewAt(), petition.due().handleBy());
        return day(request == null ? review : request.until());
    }

    private static String helpers(Petition petition, ChainSnapshot chain) {
        return petition.holding().open().map(task -> chain.name(task.unit())).collect(Collectors.joining("、"));
    }

    String progress(PetitionView view, Talker talker) {
        return standing("progress.one", view, "", talker);
    }

    /** The same words were registered a moment ago. */
    String already(PetitionView view, String danger, Talker talker) {
        return standing("already", view, danger, talker);
    }

    private String standing(String key, PetitionView view, String danger, Talker talker) {
        Reader reader = view.mine() ? Reader.submitter(talker) : Reader.staff(talker);
        Standing standing = Standing.of(view);
        String words = view.lastWords();
        return say(
                key,
                "danger",
                danger,
                "no",
                view.number(),
                "subject",
                view.subject() + from(view, reader),
                "state",
                state(view.state()),
                "holding",
                holding(standing, reader),
                "merged",
                view.master() == null ? "" : say("progress.merged", "master", view.master()),
                "lastWords",
                words == null ? "" : say("progress.lastWords", "text", excerpt(words)),
                "by",
                by(standing, reader));
    }

    /** Whoever handles it reads where it comes from, unless that is hidden. */
    private String from(PetitionView view, Reader reader) {
        String home = view.home();
        return reader.submitter() || home == null
                ? ""
                : states.say("from", "home", reader.chain().name(home));
    }

    private String holding(Standing standing, Reader reader) {
        String offered = standing.offered();
        if (reader.answersFor(offered == null ? standing.lead() : offered)) {
            return say(offered == null ? "holding.yours" : "holding.offered.yours");
        }
        return offered == null
                ? say("holding", "unit", named(standing.lead(), reader.chain()))
                : say("holding.offered", "unit", reader.chain().name(offered));
    }

    private String by(Standing standing, Reader reader) {
        Instant respondBy = standing.respondBy();
        Instant reviewAt = standing.reviewAt();
        if (reviewAt != null) {
            return say(reader.key("by.shelved"), "at", day(reviewAt));
        }
        String offered = standing.offered();
        boolean others = offered != null && !reader.answersFor(offered);
        String key = switch (standing.state()) {
            case RESOLVED, CLOSED, PENDING_RESIDENT, REJECTED -> asks(standing, reader);
            case WITHDRAWN -> "by.withdrawn";
            case MERGED -> "by.merged";
            case SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED ->
                respondBy == null ? "by.handle" : others ? "by.offered" : "by.respond";
        };
        return say(
                reader.key(key),
                "no",
                standing.number(),
                "at",
                time(respondBy == null ? standing.handleBy() : respondBy),
                "unit",
                offered == null ? "" : reader.chain().name(offered));
    }

    /** Where a resident has the word: nothing is named that would be refused. */
    private String asks(Standing standing, Reader reader) {
        boolean waits = reader.submitter();
        boolean oneOfMany = waits && standing.amongMany();
        boolean judged = waits && standing.judged();
        return switch (standing.state()) {
            case RESOLVED -> judged ? "by.judged" : "by.resolved";
            case PENDING_RESIDENT -> oneOfMany ? "by.pending.beside" : "by.pending";
            case REJECTED ->
                oneOfMany || (waits && !standing.chances().mayObject()) ? "by.rejected.over" : "by.rejected";
            case CLOSED ->
                judged || (waits && !standing.chances().mayComeBack(clock.instant())) ? "by.closed.over" : "by.closed";
            case SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED, WITHDRAWN, MERGED ->
                throw new IllegalArgumentException(standing.state().name());
        };
    }
}
