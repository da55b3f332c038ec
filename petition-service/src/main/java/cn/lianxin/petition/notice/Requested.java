package cn.lianxin.petition.notice;

import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.Request;

/** What is told of more time: to who decides, to the lead that asked, and to residents once it is granted. */
record Requested(Step step, PetitionEvent event) {
    /** Nobody is told of what he has decided himself. */
    void asked(String alert) {
        Request request = step.after().terms().request();
        if (request != null) {
            step.owners(
                    request.decider(),
                    alert,
                    "from",
                    step.named(step.lead()),
                    "until",
                    step.day(request.until()),
                    "reason",
                    Step.excerpt(Step.said(event)));
        }
    }

    void granted(String told, String lead) {
        String day = step.day(event.until());
        Request request = step.before().terms().request();
        step.residents(step.say(told, "until", day, "reason", clause(Step.whole(Step.said(event)))));
        step.owners(
                step.lead(),
                lead,
                "until",
                day,
                "unit",
                step.chain().name(request == null ? step.lead() : request.decider()));
    }

    void refused() {
        step.owners(
                step.lead(),
                "lead.refused",
                "unit",
                step.named(event.detail()),
                "reason",
                Step.excerpt(Step.said(event)));
    }

    /** What stands within our sentence brings no full stop of its own. */
    private static String clause(String said) {
        return said.replaceFirst("[。.！!；;，,\\s]+$", "");
    }
}
