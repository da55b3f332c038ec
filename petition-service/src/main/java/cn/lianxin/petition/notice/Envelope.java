package cn.lianxin.petition.notice;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.About;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.lifecycle.Asked;
import cn.lianxin.petition.lifecycle.Petition;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message bears besides its words, for those who bring it. */
final class Envelope {
    private static final int SUBJECT = 20;
    private static final int DEAD_LETTER = 24;
    private static final int HASH = 16;

    private final Wording wording;

    Envelope(Wording wording) {
        this.wording = wording;
    }

    /**
     * {@return the message for one hearer of a step}
     *
     * @param after the petition after it
     * @param urgency null for whoever does not serve
     */
    Outbound.Text around(String text, Petition after, Person hearer, @Nullable Urgency urgency) {
        String id = NoticeId.of(after, hearer).toString();
        return new Outbound.Text(id, hearer, text, report(after, hearer, urgency), about(after), urgency);
    }

    /**
     * {@return what takes the petition back from those of the staff who are recused from now on}
     *
     * <p>They were told before the word and may not have seen it: in the night, before a digest, or while WeChat lets
     * nothing through. Whoever is recused stays so, and hears of it only as its submitter.
     */
    Stream<Outbound> recalls(Petition before, Petition after, ChainSnapshot chain) {
        String number = after.matter().number();
        return chain.recused(after.holding().recusal())
                .filter(owner -> !before.holding().recusal().covers(owner))
                .map(Owner::person)
                .filter(person -> !person.equals(after.matter().submitter()))
                .map(person -> new Outbound.Recall("recall-" + number + "-" + first(person), person, number));
    }

    /** One a letter and hearer, however often it is tried. */
    Outbound.Text ofDeadLetter(Inbound letter, Person desk) {
        String id = "dead-" + letter.key().value().substring(0, DEAD_LETTER) + "-" + first(desk);
        return new Outbound.Text(id, desk, wording.say(letter.expectsAnswer() ? "desk.deadLetter" : "desk.deadReport"));
    }

    Outbound.Text ofPraise(Person resident, Person owner, String said, Instant at) {
        String id = "praise-" + at.toEpochMilli() + "-" + first(resident) + "-" + first(owner);
        return new Outbound.Text(id, owner, wording.say("owner.praised", "said", Step.whole(said)));
    }

    private static String first(Person person) {
        return person.hash().substring(0, HASH);
    }

    /** The ways in between are read by others too, among them perhaps those whom it is about. */
    private About about(Petition petition) {
        boolean quiet = !petition.holding().recusal().whom().isEmpty();
        String subject = quiet ? wording.say("about.quiet") : petition.matter().subject();
        return new About(petition.matter().number(), Wording.excerpt(subject, SUBJECT));
    }

    /** Silence counts from the proven arrival of what the resident was asked; an alert that nobody sees needs others. */
    private static @Nullable Report report(Petition after, Person hearer, @Nullable Urgency urgency) {
        Asked asked = after.due().asked();
        boolean asks = asked != null && asked.version() == after.version();
        if (asks && hearer.equals(after.matter().submitter())) {
            return Report.EVERY;
        }
        return urgency == Urgency.ALWAYS || urgency == Urgency.SOON ? Report.STUCK : null;
    }
}
