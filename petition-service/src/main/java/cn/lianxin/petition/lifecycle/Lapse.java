package cn.lianxin.petition.lifecycle;

/** How much of its limits a petition has used up, and what of that was told so far. */
record Lapse(Petition petition, Ground ground) {
    /** {@return whether the first answer should be there; nobody owes one while the matter is put off} */
    boolean responseOverdue() {
        return !petition.terms().shelved() && petition.due().responseOverdue(ground.now());
    }

    /** {@return whether the handling limit has come to this stage, and an earlier one was told last} */
    boolean reaches(Stage stage) {
        return before(stage) && reached() == stage;
    }

    /** {@return whether it is late by half of the limit again, and that it is late was told} */
    boolean farTooLate() {
        return petition.due().stage() == Stage.LATE && reached() == Stage.SUPERVISED;
    }

    /** {@return whether it is late by half of the limit again, and not even that it is late was told} */
    boolean farTooLateAtOnce() {
        return before(Stage.LATE) && reached() == Stage.SUPERVISED;
    }

    private boolean before(Stage stage) {
        return petition.due().stage().compareTo(stage) < 0;
    }

    /** How far the clock has come, whatever was told so far: after a standstill only the last stage is. */
    private Stage reached() {
        Due due = petition.due();
        if (due.pausedAt() != null) {
            return Stage.RUNNING;
        }
        if (ground.past(due.superviseAt())) {
            return Stage.SUPERVISED;
        }
        if (ground.past(due.handleBy())) {
            return Stage.LATE;
        }
        return ground.past(due.warnAt()) ? Stage.WARNED : Stage.RUNNING;
    }
}
