package cn.lianxin.petition.lifecycle;

/** Under which condition. */
public enum When {
    ALWAYS,
    /** Nothing is under way to another unit. */
    NOT_PASSED_ON,
    /** Something is under way to another unit. */
    PASSED_ON,
    /** Not passed on, and every helper has given its part. */
    RESOLVABLE,
    /** Passed on, and every helper has given its part. */
    RESOLVABLE_PASSED_ON,
    /** Every helper has given its part. */
    TASKS_DONE,
    /** Not passed on, and it is said why some helpers are not waited for. */
    EXCUSED,
    /** Passed on, and it is said why some helpers are not waited for. */
    EXCUSED_PASSED_ON,
    /** It is said why some helpers are not waited for. */
    TASKS_EXCUSED,
    /** Not passed on already, and somebody is above. */
    SOMEBODY_ABOVE,
    /** Not passed on already, and the unit is a department (from a town up) or in another part of the chain. */
    BESIDE,
    /** Not passed on already, and the unit hangs below. */
    BELOW,
    /** Not passed on already, at most five, none of them the lead or helping already. */
    CAN_HELP,
    /** Given back once at most so far. */
    MAY_RETURN,
    /** Still where it came in, never given back, and somebody is above. */
    ENTERED_WRONGLY,
    /** Not passed on already, asked once at most so far, and the question reaches somebody. */
    MAY_ASK,
    /** 满意 or 基本满意. */
    RATED_WELL,
    /** 不满意. */
    RATED_BADLY,
    /** Within 15 days of closing, the first or second time. */
    MAY_COME_BACK,
    FIRST_OBJECTION,
    /** Not within four hours of the last time. */
    NOT_JUST_URGED,
    /** Others than those who hold it or might, and somebody is left to hold it. */
    SOMEBODY_ELSE,
    /** Handlers may know where it comes from. */
    SHOWN,
    /** Where it came in, untouched, and the unit hangs below. */
    ONLY_REGISTERED,
    /** Nobody acts for whoever leads or was offered it, and somebody is left to. */
    NOBODY_ACTS,
    /** Asked whether it is about them, and not answered. */
    INVOLVED_ASKED,
    /** The first answer is overdue, and there is somebody to climb to. */
    RESPONSE_OVERDUE,
    /** The first answer is overdue, and nobody is above. */
    RESPONSE_OVERDUE_AT_TOP,
    /** Four fifths of the handling limit are gone, and nobody was warned. */
    HANDLING_NEARS,
    /** And nobody was told. */
    HANDLING_OVERDUE,
    /** By half of the limit again, and it was told that it is late. */
    HANDLING_FAR_OVERDUE,
    /** The same after a standstill in which nothing was told. */
    HANDLING_LONG_SINCE_OVERDUE,
    /** Another kind, or another urgency, than it has. */
    SORTED_OTHERWISE,
    /** A town, a department or the district says so, and it had no other limit than its first. */
    HARD_ENOUGH,
    /** More time can be asked for, and somebody is above to decide. */
    ASKABLE,
    /** More time can be asked for, and nobody is above: who asks decides. */
    ASKABLE_AT_TOP,
    /** More time was asked of this one, until a day that is to come and later than the limit as it is now. */
    EXTENSION_WAITS,
    /** To put it off was asked of this one, until a day that is to come. */
    SHELVING_WAITS,
    /** Either of them was asked of this one. */
    REQUEST_WAITS,
    /** It is put off. */
    SHELVED,
    /** It is put off, and the day is there. */
    REVIEW_DUE,
    /** Neither brought it up nor put the name to it. */
    MAY_JOIN,
    /** 满意 or 基本满意, for the first time since it was resolved. */
    CONTENT,
    /** 不满意 or 没好, for the first time since it was resolved; too few others say so. */
    FEW_UNSOLVED,
    /** The same, and it is the third, or five in a hundred say so. */
    ENOUGH_UNSOLVED,
    /** Not passed on, not the master of others, and the other is open and not merged. */
    MERGEABLE,
    /** It was 已登记 before it was merged. */
    WAS_SUBMITTED,
    WAS_ACCEPTED,
    WAS_IN_PROGRESS,
    WAS_PENDING,
    WAS_REOPENED,
    /** Five working days after a question that is not known to have arrived. */
    UNANSWERED,
    /** 7 days after 办结 has arrived; 15 days after 办结 where that is not known. */
    UNRATED,
    /** What was asked last has arrived. */
    ARRIVED,
    /** What was asked last will never arrive. */
    NEVER_ARRIVES,
    /** Three working days after a question arrived. */
    SILENT_SO_FAR,
    /** Five working days after a question arrived. */
    SILENT,
    /** The unit has it in hand, nothing has happened since the alert or it owes its answer, and a deputy is there. */
    OWNER_UNSEEING,
    /** The same without a deputy, or it was the deputy's alert; and somebody is above. */
    ALL_UNSEEING
}
