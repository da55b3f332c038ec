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

    /** A word whose time has not come. */
    record NotBuilt() implements ChatCommand {}
}
