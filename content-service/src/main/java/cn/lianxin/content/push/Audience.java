package cn.lianxin.content.push;

/** Who gets a push. Everybody is a case of its own, and never what is left when a tag is missing. */
public sealed interface Audience {
    /** 全部关注者. */
    record Everybody() implements Audience {}

    /**
     * The wearers of a tag.
     *
     * @param tagId WeChat's, above 0
     */
    record Tagged(long tagId, String name) implements Audience {
        /** @throws IllegalArgumentException without an id: at WeChat a filter without one reaches everybody */
        public Tagged {
            if (tagId <= 0) {
                throw new IllegalArgumentException("a push to a tag needs the tag's id");
            }
        }
    }

    /** 只发布: readable, and nobody is told. */
    record Nobody() implements Audience {}

    /** {@return as editors read it} */
    default String words() {
        return switch (this) {
            case Everybody() -> "全部关注者";
            case Tagged(long _, String name) -> name;
            case Nobody() -> "只发布";
        };
    }
}
