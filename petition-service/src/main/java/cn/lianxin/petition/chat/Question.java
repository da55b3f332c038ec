package cn.lianxin.petition.chat;

/** What the account has asked a person and waits for; one at a time. */
enum Question {
    /** 回复 1 提交为诉求: the words are kept meanwhile. */
    SUBMIT_KEPT,
    /** The words were added to the last matter; 回复 2: they are another one. */
    ADDED,
    /** 回复 1 加到这件里，2 另一件事: half an hour later, with one matter open. */
    MORE_OR_NEW,
    /** 回复 1 没好重办，2 另一件事. */
    NOT_FIXED_OR_NEW,
    /** Which of the groups below the one kept: the number of one. */
    CHOOSE_GROUP,
    /** 代报: who told it. */
    REPORTER,
    /** 代报: their phone. */
    REPORTERS_PHONE,
    /** 代报: whether they agree; 1 yes, 2 no. */
    REPORTER_AGREES
}
