package cn.lianxin.petition.chat;

import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Group;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Memberships;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.query.PetitionQueries;
import cn.lianxin.petition.query.PetitionView;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which group a resident lives in: by its code, by scanning, or chosen by numbers from the district downwards; and where
 * that code stands.
 */
final class Places {
    private static final int LOOKED_AT = 10;

    private final Memberships memberships;
    private final BindingMapper bindings;
    private final Petitions petitions;
    private final PetitionQueries queries;
    private final Replies replies;
    private final PublicUrl publicUrl;
    private final InstantSource clock;

    Places(
            Memberships memberships,
            BindingMapper bindings,
            Petitions petitions,
            PetitionQueries queries,
            Replies replies,
            PublicUrl publicUrl,
            InstantSource clock) {
        this.memberships = memberships;
        this.bindings = bindings;
        this.petitions = petitions;
        this.queries = queries;
        this.replies = replies;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** 群 code, or the scene of the group's QR code. */
    Turn join(String code, Talker talker, Conversation talk) {
        Optional<Group> group = Belongings.group(code, talker.chain()).filter(one -> one.level() != Level.DEPARTMENT);
        return group.map(known -> joined(known, talker, talk))
                .orElseGet(() -> new Turn(replies.say("group.unknown", "code", Replies.excerpt(code)), talk));
    }

    /** 群二维码: of the group named, of that which staff answer for, or of that in which a resident lives. */
    String poster(String code, Talker talker) {
        Optional<Group> group = Optional.ofNullable(code.isEmpty() ? own(talker) : code)
                .flatMap(wanted -> Belongings.group(wanted, talker.chain()))
                .filter(one -> one.level() != Level.DEPARTMENT);
        if (group.isEmpty()) {
            return code.isEmpty()
                    ? replies.say("poster.whose")
                    : replies.say("group.unknown", "code", Replies.excerpt(code));
        }
        String known = group.get().code();
        return replies.say(
                "poster.link", "unit", group.get().name(), "link", publicUrl.of("/g/" + known), "code", known);
    }

    private @Nullable String own(Talker talker) {
        return talker.staff()
                .map(Owner::unit)
                .orElseGet(() -> bindings.groupOf(talker.person().hash()));
    }

    /** 换群: from the top. */
    Turn ask(Talker talker, Conversation talk) {
        Optional<Group> top = talker.chain().top();
        if (top.isEmpty()) {
            return new Turn(replies.say("place.none"), talk);
        }
        String group = bindings.groupOf(talker.person().hash());
        String now = group == null
                ? ""
                : replies.say("place.now", "unit", talker.chain().name(group));
        String reply =
                replies.say("place.ask", "now", now, "list", list(top.get().code(), talker.chain()));
        return new Turn(reply, talk.ask(Question.CHOOSE_GROUP, top.get().code(), null, clock.instant()));
    }

    /** {@return what is asked below the receipt of somebody whose group is not known; empty where there is no choice} */
    String question(ChainSnapshot chain) {
        String list = chain.top().map(group -> list(group.code(), chain)).orElse("");
        return list.isEmpty() ? "" : replies.say("place.askAfter", "list", list);
    }

    /**
     * The receipt has asked it. That stands with the matter, which the district holds for want of a place, and not in the
     * conversation: registering it costs no statement more. Null where it was not asked, or there is no such choice.
     */
    @Nullable
    Turn chooseAfterReceipt(int n, Talker talker, Conversation talk) {
        Optional<Group> top = talker.chain().top();
        if (top.isEmpty() || bindings.groupOf(talker.person().hash()) != null) {
            return null;
        }
        return untouched(talker)
                .map(number -> talk.ask(Question.CHOOSE_GROUP, top.get().code(), number, clock.instant()))
                .map(asked -> choose(n, talker, asked))
                .orElse(null);
    }

    private Optional<String> untouched(Talker talker) {
        return queries.mine(talker.viewer(), LOOKED_AT).stream()
                .filter(view -> view.state() == State.SUBMITTED)
                .findFirst()
                .map(PetitionView::number);
    }

    /** The n-th of the list that was shown; null where there is none. */
    @Nullable
    Turn choose(int n, Talker talker, Conversation talk) {
        List<Group> shown = talker.chain().below(Objects.requireNonNullElse(talk.keptText(), ""));
        if (n < 1 || n > shown.size()) {
            return null;
        }
        Group chosen = shown.get(n - 1);
        boolean further = chosen.level() == Level.TOWN
                && !talker.chain().below(chosen.code()).isEmpty();
        if (further) {
            String reply =
                    replies.say("place.askBelow", "unit", chosen.name(), "list", list(chosen.code(), talker.chain()));
            return new Turn(reply, talk.ask(Question.CHOOSE_GROUP, chosen.code(), talk.about(), clock.instant()));
        }
        return joined(chosen, talker, talk);
    }

    /** Whoever lives in a community may say in which estate; nothing waits for that. */
    private Turn joined(Group group, Talker talker, Conversation talk) {
        boolean newcomer = bindings.groupOf(talker.person().hash()) == null;
        memberships.join(talker.person(), group);
        String holder = talker.chain()
                .holderFrom(group.code(), Level.BUILDING)
                .map(unit -> Replies.named(unit.code(), talker.chain()))
                .orElse(group.name());
        String asking = talk.question() == Question.CHOOSE_GROUP ? talk.about() : null;
        String moved = Optional.ofNullable(asking)
                .or(() -> newcomer ? untouched(talker) : Optional.empty())
                .map(number -> settled(number, group, talker))
                .orElse("");
        PetitionView asked = queries.involvedAsked(talker.viewer());
        List<Group> below = talker.chain().below(group.code());
        String reply = replies.say("place.joined", "unit", group.name(), "holder", holder, "moved", moved);
        if (asked != null) {
            // Whom it may be about is asked as soon as there is somebody it can be; the estate can be told later.
            return new Turn(
                    reply + "\n" + replies.say("place.involved", "no", asked.number(), "subject", asked.subject()),
                    talk.closed());
        }
        return below.isEmpty()
                ? new Turn(reply, talk.closed())
                : new Turn(
                        reply + "\n" + replies.say("place.further", "list", list(group.code(), talker.chain())),
                        talk.ask(Question.CHOOSE_GROUP, group.code(), null, clock.instant()));
    }

    /** What the district holds only because nobody knew the group goes there. */
    private String settled(String number, Group group, Talker talker) {
        return petitions
                .settle(number, group.code(), talker.resident())
                .map(petition -> replies.say(
                        "place.moved",
                        "no",
                        number,
                        "holder",
                        Replies.named(petition.holding().lead(), talker.chain())))
                .orElse("");
    }

    private static String list(String code, ChainSnapshot chain) {
        List<Group> below = chain.below(code);
        return IntStream.range(0, below.size())
                .mapToObj(i -> (i + 1) + " " + below.get(i).name())
                .collect(Collectors.joining("、"));
    }
}
