package cn.lianxin.config.contract;

/** Where the meant part of a message begins and ends, and where one part of it ends and the next begins. */
final class Edges {
    /** Before a word or number: a copied {@code #}, or the quotation marks in which our own texts show it. */
    private static final String BEFORE = "#“\"‘'「『【";

    private static final String AFTER = "啊呀哦哈~～";
    /** What people add to 满意 out of kindness; any other emoji may well mean the opposite. */
    private static final String FRIENDLY = "👍🌹🙏👌👏❤😊";

    private static final String DELIMITERS = ":：,，";
    private static final int VARIATION_SELECTOR = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private Edges() {}

    static int start(String text) {
        int i = 0;
        while (i < text.length() && (BEFORE.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** The place from which nothing but closing marks follows. */
    static int tail(String text) {
        int end = text.length();
        while (end > 0 && closing(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    static boolean endsAt(String text, int place) {
        return place >= tail(text) || delimiter(text.charAt(place));
    }

    static int skipDelimiters(String text, int from) {
        int i = from;
        while (i < text.length() && delimiter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean delimiter(char c) {
        return Character.isWhitespace(c) || DELIMITERS.indexOf(c) >= 0;
    }

    private static boolean closing(int point) {
        return Character.isWhitespace(point)
                || punctuation(point)
                || AFTER.indexOf(point) >= 0
                || FRIENDLY.indexOf(point) >= 0
                || Character.isEmojiModifier(point)
                || point == VARIATION_SELECTOR
                || point == KEYCAP;
    }

    private static boolean punctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
