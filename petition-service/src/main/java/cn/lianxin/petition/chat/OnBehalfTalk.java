package cn.lianxin.petition.chat;

import cn.lianxin.config.identity.Secrets;
import cn.lianxin.petition.chain.BindingCodes;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.intake.NewPetition;
import cn.lianxin.petition.intake.OnBehalf;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Petition;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 代报, asked one thing at a time: who told it, their phone, whether they agree. And 认领, by which they take it over. */
final class OnBehalfTalk {
    private static final String DRAFT = "on-behalf-draft";
    /** Nobody types it. */
    private static final String BETWEEN = "\u001F";

    private static final int LONGEST_NAME = 20;

    private final OnBehalf told;
    private final Petitions petitions;
    private final BindingCodes codes;
    private final Secrets secrets;
    private final Replies replies;
    private final InstantSource clock;

    OnBehalfTalk(
            OnBehalf told,
            Petitions petitions,
            BindingCodes codes,
            Secrets secrets,
            Replies replies,
            InstantSource clock) {
        this.told = told;
        this.petitions = petitions;
        this.codes = codes;
        this.secrets = secrets;
        this.replies = replies;
        this.clock = clock;
    }

    Turn begin(String text, Talker talker, Conversation talk) {
        if (talker.owner().isEmpty()) {
            return new Turn(replies.say(talker.isStaff() ? "noGroup" : "noRight"), talk);
        }
        if (ResidentTalk.tooLong(text)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        return next(Question.REPORTER, "behalf.reporter", List.of(text), talk);
    }

    /** {@return whether what is said now answers one of these questions} */
    static boolean asks(Conversation talk) {
        return talk.question() == Question.REPORTER || talk.question() == Question.REPORTERS_PHONE;
    }

    /** What was said to who told it, or what their phone is. */
    Turn answer(String said, Conversation talk) {
        List<String> draft = draft(talk);
        if (talk.question() == Question.REPORTER) {
            return said.codePointCount(0, said.length()) > LONGEST_NAME
                    ? new Turn(replies.say("behalf.reporter"), talk)
                    : next(Question.REPORTERS_PHONE, "behalf.phone", List.of(draft.getFirst(), said), talk);
        }
        Optional<String> phone = OnBehalf.phone(said);
        return phone.map(digits -> next(
                        Question.REPORTER_AGREES,
                        "behalf.agrees",
                        List.of(draft.getFirst(), draft.get(1), digits),
                        talk))
                .orElseGet(() -> new Turn(replies.say("behalf.noPhone"), talk));
    }

    /** 1: they agree, and it is registered. */
    Turn agreed(Talker talker, Conversation talk) {
        Optional<Actor.Owner> owner = talker.owner();
        if (owner.isEmpty()) {
            return new Turn(replies.say("noRight"), talk.closed());
        }
        List<String> draft = draft(talk);
        Actor.Owner staff = owner.get();
        var wish = new NewPetition(
                told.standIn(talker.person().appId()),
                draft.getFirst(),
                staff.unit().code());
        return petitions
                .submit(wish, staff)
                .map(petition -> new Turn(registered(petition, draft, staff, talker), talk.closed()))
                .orElseGet(() -> new Turn(replies.say("notRegistered", "danger", ""), talk));
    }

    /** 2: they do not; their name and number are forgotten. */
    Turn refused(Conversation talk) {
        return new Turn(replies.say("behalf.refused"), talk.closed());
    }

    private String registered(Petition petition, List<String> draft, Actor.Owner staff, Talker talker) {
        String code = told.keep(petition.id(), staff.staffId(), draft.get(1), draft.get(2));
        return replies.say(
                "behalf.registered",
                "reporter",
                draft.get(1),
                "no",
                petition.matter().number(),
                "holder",
                Replies.named(petition.holding().lead(), talker.chain()),
                "code",
                code);
    }

    /** 认领: whoever was given the code has it from now on; staff give no ratings in a resident's name. */
    Turn claim(String code, Talker talker, Conversation talk) {
        if (talker.isStaff()) {
            return new Turn(replies.say("claim.staff"), talk);
        }
        if (codes.waits(talker.person())) {
            return new Turn(replies.say("bind.tooMany"), talk);
        }
        Optional<String> number = told.claim(code);
        if (number.isEmpty()) {
            codes.countWrong(talker.person());
            return new Turn(replies.say("claim.wrong"), talk);
        }
        return petitions
                .claim(number.get(), talker.resident())
                .map(petition -> new Turn(
                        replies.done("claim.done", petition, number.get(), Reader.submitter(talker)), talk.closed()))
                .orElseGet(() -> new Turn(replies.say("claim.wrong"), talk));
    }

    private Turn next(Question question, String key, List<String> draft, Conversation talk) {
        String kept = secrets.seal(DRAFT, String.join(BETWEEN, draft));
        return new Turn(replies.say(key), talk.ask(question, kept, null, clock.instant()));
    }

    /** Sealed: what is kept between two questions is somebody's name and number. */
    private List<String> draft(Conversation talk) {
        return List.of(
                secrets.open(DRAFT, Objects.requireNonNull(talk.keptText())).split(BETWEEN, -1));
    }
}
