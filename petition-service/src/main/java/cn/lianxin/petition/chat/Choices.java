package cn.lianxin.petition.chat;

import cn.lianxin.petition.lifecycle.Action;
import java.util.Objects;

/** Numbers that answer the open question. */
final class Choices {
    private final ResidentTalk residents;
    private final FreeTalk free;
    private final Places places;
    private final OnBehalfTalk onBehalf;
    private final Replies replies;

    Choices(ResidentTalk residents, FreeTalk free, Places places, OnBehalfTalk onBehalf, Replies replies) {
        this.residents = residents;
        this.free = free;
        this.places = places;
        this.onBehalf = onBehalf;
        this.replies = replies;
    }

    /** With none open, or another number, nothing changes. */
    Turn choose(ChatCommand.Choice choice, Talker talker, Conversation talk) {
        // Not of a sealed draft, which is no words.
        String kept = talk.with(choice.text());
        int n = choice.n();
        return switch (talk.question()) {
            case null -> notAsked(choice, talker, talk);
            case SUBMIT_KEPT -> n == 1 ? residents.report(kept, talker, talk) : another(choice, talker, talk);
            case ADDED -> n == 2 ? residents.report(kept, talker, talk) : another(choice, talker, talk);
            case REPORTER, REPORTERS_PHONE -> another(choice, talker, talk);
            case REPORTER_AGREES ->
                switch (n) {
                    case 1 -> onBehalf.agreed(talker, talk);
                    case 2 -> onBehalf.refused(talk);
                    default -> another(choice, talker, talk);
                };
            case CHOOSE_GROUP ->
                Objects.requireNonNullElseGet(places.choose(n, talker, talk), () -> another(choice, talker, talk));
            case MORE_OR_NEW ->
                switch (n) {
                    case 1 -> residents.add(about(talk), kept, talker, talk);
                    case 2 -> residents.report(kept, talker, talk);
                    default -> another(choice, talker, talk);
                };
            case NOT_FIXED_OR_NEW ->
                switch (n) {
                    case 1 -> residents.judged(about(talk), new Action.NotFixed(kept), "done.rated", talker, talk);
                    case 2 -> residents.report(kept, talker, talk);
                    default -> another(choice, talker, talk);
                };
        };
    }

    /** What the system has asked of a matter stands with the matter, so that it can be answered later too. */
    private Turn notAsked(ChatCommand.Choice choice, Talker talker, Conversation talk) {
        if (choice.text().isEmpty()) {
            var answered = residents.involved(choice.n(), talker, talk);
            if (answered.isPresent()) {
                return answered.get();
            }
            Turn placed = places.chooseAfterReceipt(choice.n(), talker, talk);
            if (placed != null) {
                return placed;
            }
        }
        if (!choice.text().isEmpty()) {
            return free.hear(choice.text(), talker, talk);
        }
        String key = talker.isStaff() ? "nothingOpen.staff" : "nothingOpen";
        return new Turn(replies.say(key, "n", Integer.toString(choice.n())), talk);
    }

    /** No such choice; what was said after the number is heard all the same. */
    private Turn another(ChatCommand.Choice choice, Talker talker, Conversation talk) {
        if (!choice.text().isEmpty()) {
            return free.hear(choice.text(), talker, talk);
        }
        String number = Objects.requireNonNullElse(talk.about(), "");
        return new Turn(replies.say("choose." + talk.question(), "no", number), talk);
    }

    private static String about(Conversation talk) {
        return Objects.requireNonNull(talk.about());
    }
}
