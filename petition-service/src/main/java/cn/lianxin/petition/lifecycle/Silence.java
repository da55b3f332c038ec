package cn.lianxin.petition.lifecycle;

/** How long a resident who was asked says nothing, and whether the question is known to have arrived. */
record Silence(Petition petition, Action action, Ground ground) {
    /** {@return whether this step says first that what was asked last has arrived} */
    boolean arrives() {
        return told(true) && !petition.due().proven();
    }

    /** {@return whether this step says that what was asked last never will} */
    boolean neverArrives() {
        return told(false) && !petition.due().proven();
    }

    /** It is of what the resident was asked last, and for the resident; older questions have had their answer. */
    private boolean told(boolean arrived) {
        Asked asked = petition.due().asked();
        return asked != null
                && action instanceof Action.Told told
                && told.arrived() == arrived
                && told.version() == asked.version()
                && told.to().equals(petition.matter().submitter());
    }

    /** {@return whether the question has arrived, and is to be repeated} */
    boolean soFar() {
        Asked asked = petition.due().asked();
        return asked != null && ground.past(asked.remindBy()) && !over();
    }

    /** {@return whether the question has arrived, and was waited for long enough} */
    boolean ofOneWhoKnows() {
        return petition.due().proven() && over();
    }

    /** {@return whether it was waited long enough for a question that nobody knows to have arrived} */
    boolean ofOneWhoMayNotKnow() {
        return !petition.due().proven() && over();
    }

    private boolean over() {
        return ground.past(petition.due().answerBy());
    }
}
