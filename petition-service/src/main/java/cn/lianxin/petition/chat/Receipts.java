package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Words;
import cn.lianxin.petition.lifecycle.Petition;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first answer to a matter: its number, who calls and by when; in danger, what to do before anything else. */
final class Receipts {
    private final Replies replies;
    private final Words words;
    private final BusinessTime time;

    Receipts(Replies replies, Words words, BusinessTime time) {
        this.replies = replies;
        this.words = words;
        this.time = time;
    }

    /**
     * @param group code of the resident's group; null where none is known
     * @param question what is asked at the end instead of what comes next; may be empty
     */
    String of(Petition petition, @Nullable String group, String question, Talker talker) {
        Instant now = petition.matter().createdAt();
        Urgency urgency = petition.matter().urgency();
        boolean waits = !urgency.aroundTheClock() && !time.isOpen(now);
        Instant by = Objects.requireNonNullElse(
                petition.due().respondBy(), petition.due().handleBy());
        return replies.say(
                waits ? "receipt.offHours" : "receipt",
                "danger",
                danger(petition.matter().text()),
                "no",
                petition.matter().number(),
                "next",
                question.isEmpty() ? next(petition.holding().recusal(), waits) : question,
                "unbound",
                group == null ? replies.say("receipt.unbound") : "",
                "holder",
                Replies.named(petition.holding().lead(), talker.chain()),
                "respondBy",
                replies.time(by),
                "duty",
                urgency == Urgency.EMERGENCY && !atTheTop(petition, talker) ? replies.say("receipt.duty") : "");
    }

    private static boolean atTheTop(Petition petition, Talker talker) {
        return talker.chain()
                .district()
                .filter(unit -> unit.code().equals(petition.holding().lead()))
                .isPresent();
    }

    /** A question instead of what comes next; where its answer decides who hears of it, silence is a yes. */
    private String next(Recusal recusal, boolean waits) {
        if (recusal.said() == Recusal.Said.ASKED) {
            return replies.say(recusal.coversEveryEstate() ? "receipt.involved.above" : "receipt.involved");
        }
        return replies.say(waits ? "receipt.next.offHours" : "receipt.next");
    }

    /** {@return the line about 110, 119 and 120 where the words tell of danger; else nothing} */
    String danger(String text) {
        return words.classify(text).urgency() == Urgency.EMERGENCY ? replies.say("danger") : "";
    }
}
