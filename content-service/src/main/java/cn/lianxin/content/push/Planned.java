package cn.lianxin.content.push;

/** What came of asking for a push, or for a change of one. */
public sealed interface Planned {
    /** It is on the schedule, or changed as wanted. */
    record Done(long id) implements Planned {}

    /** It is not, and nothing has changed. */
    record Not(Problem problem) implements Planned {}

    /** What is wrong; its words stand beside the field. */
    enum Problem {
        NO_ARTICLES("articles", "请先选 1 到 8 篇已通过的文章。"),
        TOO_MANY_ARTICLES("articles", "一期最多 8 篇，请去掉几篇。"),
        SAME_ARTICLE_TWICE("articles", "同一篇文章选了两次，请去掉一次。"),
        NOT_APPROVED("articles", "有文章还没有通过三审，或者通过以后又改过。请先送审。"),
        ALREADY_PLANNED("articles", "有文章已经在别的排期里，或者已经发过。"),
        NO_COVER("articles", "有文章还没有封面，微信不收。请先补上封面。"),
        NO_TIME("at", "请填好日期和时间，例如 2026-11-28 和 18:00。"),
        NO_TAG("audience", "请选一个标签。"),
        IN_THE_PAST("at", "这个时间已经过了，请选以后的时间。"),
        MINUTE_TAKEN("at", "这一分钟已经排了另一期，请错开时间。"),
        NO_QUOTA("at", "这段时间的群发次数已经排满。请换个日期，或者选“只发布”。"),
        MAY_NOT("audience", "这个公众号没有群发的权限。可以选“只发布”。"),
        NOT_CONFIRMED("audience", "发给全部关注者，要再确认一次。"),
        NOT_DELETED("state", "微信这会儿没有删成，请过一会儿再试。"),
        TOO_LATE("state", "它已经不在这一步了，请看最新的状态。");

        private final String field;
        private final String words;

        Problem(String field, String words) {
            this.field = field;
            this.words = words;
        }

        /** {@return the field of the form that it stands beside} */
        public String field() {
            return field;
        }

        /** {@return what is wrong and what to do} */
        public String words() {
            return words;
        }
    }
}
