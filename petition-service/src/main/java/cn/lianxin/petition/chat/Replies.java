package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.ChineseTime;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Refusal;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.notice.Wording;
import cn.lianxin.petition.query.PetitionView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts facts into the words of the bundle. */
final class Replies {
    private static final int EXCERPT = 60;

    private final Wording wording = new Wording("cn.lianxin.petition.chat.replies");
    private final Wording states = new Wording("cn.lianxin.petition.notice.notices");
    private final InstantSource clock;

    Replies(InstantSource clock) {
        this.clock = clock;
    }

    String say(String key, String... namesAndValues) {
        return wording.say(key, namesAndValues);
    }

    String state(State state) {
        return states.say("state." + state);
    }

    String time(Instant at) {
        return ChineseTime.dayAndTime(at, clock.instant());
    }

    static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    /** The unit with who answers for it: 东山村王支书. */
    static String named(String unit, ChainSnapshot chain) {
        List<Owner> owners = chain.owners(unit);
        return chain.name(unit) + (owners.isEmpty() ? "" : owners.getFirst().name());
    }

    /** What a step of staff has led to. */
    String done(String key, Petition petition, String ref, ChainSnapshot chain) {
        String offered = petition.holding().offered();
        return say(
                key,
                "no",
                petition.matter().number(),
                "subject",
                petition.matter().subject(),
                "state",
                state(petition.state()),
                "holding",
                holding(petition.holding().lead(), offered, chain),
                "unit",
                chain.name(offered == null ? petition.holding().lead() : offered),
                "by",
                by(petition.state(), petition.due().respondBy(), petition.due().handleBy()),
                "at",
                time(petition.due().handleBy()),
                "ref",
                ref);
    }

    String refused(Refusal reason, Petition petition, String ref, ChainSnapshot chain) {
        String offered = petition.holding().offered();
        return say(
                "refusal." + reason,
                "no",
                petition.matter().number(),
                "subject",
                petition.matter().subject(),
                "state",
                state(petition.state()),
                "holder",
                named(petition.holding().lead(), chain),
                "offered",
                offered == null ? "" : chain.name(offered),
                "ref",
                ref);
    }

    String progress(PetitionView view, ChainSnapshot chain) {
        String words = view.lastWords();
        return say(
                "progress.one",
                "no",
                view.number(),
                "subject",
                view.subject(),
                "state",
                state(view.state()),
                "holding",
                holding(view.leadUnit(), view.offeredUnit(), chain),
                "lastWords",
                words == null ? "" : say("progress.lastWords", "text", excerpt(words)),
                "by",
                by(view.state(), view.respondBy(), view.handleBy()));
    }

    String holding(String lead, @Nullable String offered, ChainSnapshot chain) {
        return offered == null
                ? say("holding", "unit", named(lead, chain))
                : say("holding.offered", "unit", chain.name(offered));
    }

    private String by(State state, @Nullable Instant respondBy, Instant handleBy) {
        if (!state.open()) {
            return say("by.ended");
        }
        return respondBy != null ? say("by.respond", "at", time(respondBy)) : say("by.handle", "at", time(handleBy));
    }
}
