package cn.lianxin.content.review;

/** Why an action was refused; nothing has changed then. */
public enum Refusal {
    NOT_FOUND("没有这篇文章。"),
    NOT_NOW("这篇文章现在不等着审：刚改过、退回了，或者已经审完。"),
    PUBLISHED("这篇文章已经发布，不能再改，也不用再审。"),
    NOT_YOUR_STEP("这一步不由您来审。"),
    WROTE_IT("您写过这篇文章，审稿要由没有写过的人来做。"),
    OTHER_STEP("您已经通过了另一步。三审要由三个人来做，这一步等别人。"),
    ALREADY_PASSED("您已经通过了，不用再审。"),
    NEEDED_LATER("您要审后面的一步，这一步请让别人来审：三审要由三个人来做。"),
    ONLY_EDITORS("只有编辑能送审。"),
    TEXT_CHANGED("文章在您看的时候改过了，请看过新的再决定。"),
    NO_OPINION("退回要写明意见，让写的人知道改什么。"),
    OPINION_TOO_LONG("意见最多 500 个字，请写短一点。"),
    HAS_ERRORS("还有要改的地方，改好才能送审。"),
    BESIDE_OPEN("还有另一份没有处理的稿子，先选定用哪一份。");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** {@return what people read} */
    public String words() {
        return words;
    }
}
