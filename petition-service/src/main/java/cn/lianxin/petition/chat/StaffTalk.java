package cn.lianxin.petition.chat;

import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.chat.Units.Named;
import cn.lianxin.petition.handling.Outcome;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Petition;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What owners and departments do by chat. */
final class StaffTalk {
    /** What is longer does not reach a phone whole: a text message carries 2047 bytes. */
    private static final int LONGEST = 500;

    /** 办结 3 路修好了 不等 区教育局：另行处理. */
    private static final Pattern NOT_WAITING = Pattern.compile("(.*\\S)\\s+(不等\\s.+)", Pattern.DOTALL);

    private final Petitions petitions;
    private final Matters matters;
    private final Units units;
    private final Replies replies;

    StaffTalk(Petitions petitions, Matters matters, Units units, Replies replies) {
        this.petitions = petitions;
        this.matters = matters;
        this.units = units;
        this.replies = replies;
    }

    /** Does what a member of staff asks. */
    String act(ChatCommand.StaffAct act, Talker talker) {
        return switch (act) {
            case ChatCommand.Accept _ -> act(act, new Action.Accept(), Word.ACCEPT, "done.accept", talker);
            case ChatCommand.Answer(var _, String text) ->
                act(act, new Action.Answer(text), Word.ANSWER, "done.answer", talker);
            case ChatCommand.Escalate(var _, String reason) ->
                act(act, new Action.Escalate(reason), Word.ESCALATE, "done.escalate", talker);
            case ChatCommand.Transfer(var _, String text) ->
                toUnit(
                        act,
                        text,
                        Word.TRANSFER,
                        "done.transfer",
                        talker,
                        named -> new Action.Transfer(named.codes().getFirst(), named.reason()));
            case ChatCommand.AssignDown(var _, String text) ->
                toUnit(
                        act,
                        text,
                        Word.ASSIGN_DOWN,
                        "done.transfer",
                        talker,
                        named -> new Action.AssignDown(named.codes().getFirst(), named.reason()));
            case ChatCommand.Assist(var _, String text) ->
                toUnit(
                        act,
                        text,
                        Word.ASSIST,
                        "done.assist",
                        talker,
                        named -> new Action.Assist(named.codes(), named.reason()));
            case ChatCommand.Return(var _, String reason) ->
                act(act, new Action.Return(reason), Word.RETURN, "done.return", talker);
            case ChatCommand.Ask(var _, String question) ->
                act(act, new Action.Ask(question), Word.ASK, "done.ask", talker);
            case ChatCommand.Reject(var _, String reason) ->
                act(act, new Action.Reject(reason), Word.REJECT, "done.reject", talker);
            case ChatCommand.Supervise(var _, String text) ->
                act(act, new Action.Supervise(text), Word.SUPERVISE, "done.supervise", talker);
            case ChatCommand.Note(var _, String text) ->
                act(act, new Action.Note(text), Word.NOTE, "done.note", talker);
            case ChatCommand.Resolve(var _, String result) ->
                act(act, resolve(result), Word.RESOLVE, "done.resolve", talker);
        };
    }

    private static Action resolve(String result) {
        Matcher excused = NOT_WAITING.matcher(result);
        return excused.matches() ? new Action.Resolve(excused.group(1), excused.group(2)) : new Action.Resolve(result);
    }

    private String toUnit(
            ChatCommand.StaffAct act,
            String text,
            Word word,
            String doneKey,
            Talker talker,
            Function<Named.Known, Action> action) {
        if (!talker.isStaff()) {
            return replies.say("noRight");
        }
        return switch (units.read(text, word, typed(act.ref(), word), talker.chain())) {
            case Named.Unknown(String reply) -> reply;
            case Named.Known known -> act(act, action.apply(known), word, doneKey, talker);
        };
    }

    private static String typed(@Nullable MatterRef ref, Word word) {
        String spelled = word.spellings().getFirst();
        return switch (ref) {
            case MatterRef.PetitionRef(String number) -> spelled + ' ' + number;
            case MatterRef.ShortNumber(int n) -> spelled + ' ' + n;
            case null -> spelled;
        };
    }

    /** @param doneKey the wording of its success */
    private String act(ChatCommand.StaffAct act, Action action, Word word, String doneKey, Talker talker) {
        Optional<Actor.Owner> owner = talker.owner();
        if (owner.isEmpty()) {
            return replies.say(talker.isStaff() ? "noGroup" : "noRight");
        }
        if (action.text().codePointCount(0, action.text().length()) > LONGEST) {
            return replies.say("tooLong.staff");
        }
        return switch (matters.inHand(act.ref(), action.getClass(), word, talker)) {
            case Which.Unclear(String reply) -> reply;
            case Which.Found found -> {
                String typed = Lists.ref(found.petition());
                yield switch (petitions.apply(found.petition().number(), action, owner.get())) {
                    case Outcome.Done(Petition now) ->
                        replies.done(
                                helped(now, action, owner.get()) ? "done.help" : doneKey,
                                now,
                                typed,
                                Reader.staff(talker));
                    case Outcome.Refused no -> replies.refused(no.reason(), no.petition(), typed, Reader.staff(talker));
                    case Outcome.Unknown _ ->
                        replies.say("which.unknown", "no", found.petition().number());
                };
            }
        };
    }

    /** Who answers and does not lead has given a part: it went to the lead, not to the resident. */
    private static boolean helped(Petition now, Action action, Actor.Owner owner) {
        boolean answers =
                action instanceof Action.Accept || action instanceof Action.Answer || action instanceof Action.Resolve;
        return answers && !owner.unit().code().equals(now.holding().lead());
    }
}
