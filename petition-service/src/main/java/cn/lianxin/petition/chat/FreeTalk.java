package cn.lianxin.petition.chat;

import cn.lianxin.petition.attachment.Sent;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.query.PetitionQueries;
import cn.lianxin.petition.query.PetitionView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that are no command: which matter they belong to is guessed, and the answer says so or asks. */
final class FreeTalk {
    private final ResidentTalk residents;
    private final PetitionQueries queries;
    private final Replies replies;
    private final Receipts receipts;
    private final InstantSource clock;

    FreeTalk(ResidentTalk residents, PetitionQueries queries, Replies replies, Receipts receipts, InstantSource clock) {
        this.residents = residents;
        this.queries = queries;
        this.replies = replies;
        this.receipts = receipts;
        this.clock = clock;
    }

    Turn hear(String text, Talker talker, Conversation talk) {
        if (SmallTalk.saysNothing(text)) {
            return new Turn(replies.say("empty"), talk);
        }
        if (SmallTalk.isCourtesy(text)) {
            return new Turn(replies.say("courtesy"), talk);
        }
        if (SmallTalk.isGreeting(text)) {
            return new Turn(replies.say(works(talker) ? "greeting.staff" : "greeting"), talk);
        }
        if (SmallTalk.asksForAPerson(text)) {
            return new Turn(replies.say("aPerson"), talk);
        }
        if (talker.makesArticles() && !works(talker) && SmallTalk.isVerdict(text)) {
            return new Turn(replies.say("office"), talk);
        }
        // Words that were added have been read by the holder, who is to know of this too.
        if (talk.question() != null && talk.question() != Question.ADDED && SmallTalk.isNeverMind(text)) {
            return new Turn(replies.say("dropped"), talk.closed());
        }
        return works(talker) && Word.beginsLikeStaffs(text) ? unread(text, talk) : matter(text, talker, talk);
    }

    /** A photo, a voice message or a place, in the words that stand for it. */
    Turn receive(String words, Talker talker, Conversation talk) {
        return matter(words, talker, talk);
    }

    private Turn matter(String text, Talker talker, Conversation talk) {
        List<PetitionView> mine = queries.mine(talker.viewer(), 10);
        Optional<PetitionView> asked = mine.stream()
                .filter(view -> view.state() == State.PENDING_RESIDENT && !view.supporting())
                .findFirst();
        if (asked.isPresent()) {
            return residents.add(asked.get(), text, talker, talk);
        }
        Instant now = clock.instant();
        Optional<PetitionView> recent = Optional.ofNullable(
                        queries.latestSince(talker.viewer(), now.minus(ResidentTalk.SAME_MATTER)))
                .filter(view -> view.state().open());
        if (recent.isPresent()) {
            return residents.add(recent.get(), text, talker, talk);
        }
        Optional<PetitionView> unrated =
                mine.stream().filter(view -> view.state() == State.RESOLVED).findFirst();
        if (unrated.isPresent()) {
            return ask(Question.NOT_FIXED_OR_NEW, "rateOrNew", unrated.get(), text, talk);
        }
        if (works(talker)) {
            return unread(text, talk);
        }
        List<PetitionView> open = mine.stream()
                .filter(view -> view.state().open() && !view.supporting())
                .toList();
        return open.size() == 1
                ? ask(Question.MORE_OR_NEW, "moreOrNew", open.getFirst(), text, talk)
                : keep(text, talk);
    }

    private Turn ask(Question question, String key, PetitionView about, String text, Conversation talk) {
        Instant now = clock.instant();
        String said = talk.goingOn(question, about.number(), text, now);
        if (ResidentTalk.tooLong(said)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        String reply =
                replies.say(key, "danger", receipts.danger(said), "no", about.number(), "subject", about.subject());
        return new Turn(reply, talk.ask(question, said, about.number(), now));
    }

    private Turn keep(String text, Conversation talk) {
        Instant now = clock.instant();
        String said = talk.goingOn(Question.SUBMIT_KEPT, null, text, now);
        if (ResidentTalk.tooLong(said)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        String key = Sent.alone(said) ? "kept.sent" : "kept";
        String reply = replies.say(key, "danger", receipts.danger(said), "text", Replies.excerpt(said));
        return new Turn(reply, talk.ask(Question.SUBMIT_KEPT, said, null, now));
    }

    /**
     * An owner's bare number means the list of things to do, so nothing is kept that 1 would register; and what begins like
     * a command was meant as one.
     */
    private Turn unread(String text, Conversation talk) {
        if (Sent.alone(text)) {
            return new Turn(replies.say("unread.sent.staff", "text", text), talk);
        }
        String usages = Stream.of(Word.ACCEPT, Word.ANSWER, Word.ESCALATE, Word.RESOLVE)
                .map(HelpText::usage)
                .collect(Collectors.joining("、"));
        String reply = replies.say(
                "unread.staff", "danger", receipts.danger(text), "text", Replies.excerpt(text), "usages", usages);
        return new Turn(reply, talk);
    }

    private static boolean works(Talker talker) {
        return talker.owner().isPresent();
    }
}
