package cn.lianxin.content.article;

/** What can be done to an article, by people and by the push. */
public enum Action {
    /** Saves another text. */
    EDIT("保存"),
    SUBMIT("送审"),
    PASS("通过"),
    RETURN("退回"),
    /** It has gone out. */
    PUBLISH("发布"),
    /** It was taken back. */
    WITHDRAW("收回");

    private final String words;

    Action(String words) {
        this.words = words;
    }

    /** {@return the word for it, which is also on its button} */
    public String words() {
        return words;
    }
}
