package cn.lianxin.content.review;

/**
 * Something about a text that its writer should know.
 *
 * @param words for the writer: what it is, and what to do
 */
public record Finding(Field field, boolean error, String words) {
    /** Beside which field of the form it is shown. */
    public enum Field {
        TITLE("title"),
        AUTHOR("author"),
        DIGEST("digest"),
        COVER("cover"),
        SOURCE_URL("sourceUrl"),
        BODY("body");

        private final String form;

        Field(String form) {
            this.form = form;
        }

        /** {@return the name in forms} */
        public String form() {
            return form;
        }
    }

    static Finding error(Field field, String words) {
        return new Finding(field, true, words);
    }

    static Finding warning(Field field, String words) {
        return new Finding(field, false, words);
    }
}
