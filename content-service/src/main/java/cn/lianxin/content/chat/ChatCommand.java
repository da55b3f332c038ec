package cn.lianxin.content.chat;

/** What a message to content-service asks for. */
sealed interface ChatCommand {
    /**
     * One of the articles.
     *
     * @param n counted from the newest, which is 1; as typed, so perhaps 0
     */
    record Look(int n) implements ChatCommand {}

    /** @param words what to look for, as typed */
    record Search(String words) implements ChatCommand {}

    /** 搜 and nothing behind it. */
    record SearchForWhat() implements ChatCommand {}

    /** A reviewer lets the article of this number pass. */
    record Pass(long article) implements ChatCommand {}

    /** 通过 and nothing behind it: the only one that waits, if there is only one. */
    record PassTheOne() implements ChatCommand {}

    /** What waits for me. */
    record Waiting() implements ChatCommand {}

    /** What went out today. */
    record SentToday() implements ChatCommand {}

    /** How it was read. */
    record ReadYesterday() implements ChatCommand {}

    /** A word whose time has not come. */
    record NotBuilt() implements ChatCommand {}
}
