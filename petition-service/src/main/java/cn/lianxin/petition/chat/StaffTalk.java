package cn.lianxin.petition.chat;

import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.chat.Units.Named;
import cn.lianxin.petition.handling.Outcome;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Petition;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

    /** What says that the resident has been told. */
    private static final Set<String> TELLING = Set.of("done.accept", "done.answer", "done.resolve");

    private final Petitions petitions;
    private final Matters matters;
    private final Units units;
    private final Categories categories;
    private final Meanwhile meanwhile;
    private final Dates dates;
    private final Replies replies;

    StaffTalk(Petitions petitions, Matters matters, Units units, Dates dates, Meanwhile meanwhile, Replies replies) {
        this.petitions = petitions;
        this.matters = matters;
        this.units = units;
        this.dates = dates;
        this.meanwhile = meanwhile;
        this.categories = new Categories(replies);
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
            case ChatCommand.Reclassify(var _, String text) -> reclassify(act, text, talker);
            case ChatCommand.Complex _ -> act(act, new Action.Complex(), Word.COMPLEX, "done.complex", talker);
            case ChatCommand.Extend(var _, String text) ->
                until(act, text, Word.EXTEND, "done.extend", talker, Action.Extend::new);
            case ChatCommand.Shelve(var _, String text) ->
                until(act, text, Word.SHELVE, "done.shelve", talker, Action.Shelve::new);
            case ChatCommand.Agree _ -> act(act, new Action.Agree(), Word.AGREE, "done.agree", talker);
            case ChatCommand.Disagree(var _, String reason) ->
                act(act, new Action.Disagree(reason), Word.DISAGREE, "done.disagree", talker);
            case ChatCommand.Merge(var _, String into) -> merge(act, into, talker);
            case ChatCommand.Split _ -> act(act, new Action.Split(), Word.SPLIT, "done.split", talker);
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

    /** Whoever may not see the matter is not told how to write the rest. */
    private String reclassify(ChatCommand.StaffAct act, String text, Talker talker) {
        if (!talker.isStaff()) {
            return replies.say("noRight");
        }
        if (matters.inHand(act.ref(), Action.Reclassify.class, Word.RECLASSIFY, talker)
                instanceof Which.Unclear(String unclear)) {
            return unclear;
        }
        return switch (categories.read(text, typed(act.ref(), Word.RECLASSIFY))) {
            case Categories.Sorted.Unknown(String reply) -> reply;
            case Categories.Sorted.Known(Action.Reclassify action) ->
                act(act, action, Word.RECLASSIFY, "done.reclassify", talker);
        };
    }

    private String until(
            ChatCommand.StaffAct act,
            String text,
            Word word,
            String doneKey,
            Talker talker,
            BiFunction<Instant, String, Action> action) {
        if (!talker.isStaff()) {
            return replies.say("noRight");
        }
        return switch (dates.read(text, typed(act.ref(), word), action)) {
            case Dates.Until.Unclear(String reply) -> reply;
            case Dates.Until.Known(Action asked) -> act(act, asked, word, doneKey, talker);
        };
    }

    private String merge(ChatCommand.StaffAct act, String into, Talker talker) {
        if (!talker.isStaff()) {
            return replies.say("noRight");
        }
        if (matters.inHand(act.ref(), Action.Merge.class, Word.MERGE, talker)
                instanceof Which.Unclear(String unclear)) {
            return unclear;
        }
        MatterRef master = MatterRef.alone(into);
        if (master == null) {
            return replies.say("merge.unclear", "typed", typed(act.ref(), Word.MERGE));
        }
        return switch (matters.inHand(master, Action.Merge.class, Word.MERGE, talker)) {
            case Which.Unclear(String reply) -> reply;
            case Which.Found(var found) -> act(act, new Action.Merge(found.number()), Word.MERGE, "done.merge", talker);
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

    /** Who makes articles means one of those: 退回, 同意. */
    private static String withoutGroup(Talker talker) {
        if (talker.makesArticles()) {
            return "office";
        }
        return talker.isStaff() ? "noGroup" : "noRight";
    }

    /** @param doneKey the wording of its success */
    private String act(ChatCommand.StaffAct act, Action action, Word word, String doneKey, Talker talker) {
        Optional<Actor.Owner> owner = talker.owner();
        if (owner.isEmpty()) {
            return replies.say(withoutGroup(talker));
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
                        replies.done(key(doneKey, now, action, owner.get()), now, typed, Reader.staff(talker));
                    case Outcome.Refused no ->
                        meanwhile.before(found.petition().number(), talker)
                                + replies.refused(no.reason(), no.petition(), typed, Reader.staff(talker));
                    case Outcome.Unknown _ ->
                        replies.say("which.unknown", "no", found.petition().number());
                };
            }
        };
    }

    private static String key(String doneKey, Petition now, Action action, Actor.Owner owner) {
        boolean asks = action instanceof Action.Extend || action instanceof Action.Shelve;
        // With nobody above, what was asked is granted in the same moment.
        boolean granted = asks && now.terms().request() == null;
        if (helped(now, action, owner)) {
            return "done.help";
        }
        // Nobody has been told, and whoever acts is not to believe it.
        boolean untold = now.matter().unclaimed() && TELLING.contains(doneKey);
        return granted ? doneKey + ".granted" : untold ? doneKey + ".unclaimed" : doneKey;
    }

    /** Who answers and does not lead has given a part: it went to the lead, not to the resident. */
    private static boolean helped(Petition now, Action action, Actor.Owner owner) {
        boolean answers =
                action instanceof Action.Accept || action instanceof Action.Answer || action instanceof Action.Resolve;
        return answers && !owner.unit().code().equals(now.holding().lead());
    }
}
