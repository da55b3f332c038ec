package cn.lianxin.config.contract;

/** Where the meant part of a message begins and ends, and where one part of it ends and the next begins. */
final class Edges {
    /** Before a word or number: a copied {@code #}, or the quotation marks in which our own texts show it. */
    private static final String BEFORE = "#“\"‘'「『【";

    private static final String OPENING = "“「『【";
    private static final String CLOSING = "”」』】";
    private static final String AFTER = "啊呀哦哈~～";
    /** What people add to 满意 out of kindness; any other emoji may well mean the opposite. */
    private static final String FRIENDLY = "👍🌹🙏👌👏❤😊";

    private static final String DELIMITERS = ":：,，";
    /** After a number people write these as they would number a list: 办结 2、井打好了. */
    private static final String AFTER_NUMBER = "、.．。;；)）";

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

    /** The number that ends at this place is meant: nothing follows, or a delimiter, or the mark of a list item. */
    static boolean numberEndsAt(String text, int place) {
        if (place >= tail(text) || delimiter(text.charAt(place))) {
            return true;
        }
        boolean goesOn = place + 1 < text.length() && Character.isDigit(text.charAt(place + 1));
        return AFTER_NUMBER.indexOf(text.charAt(place)) >= 0 && !goesOn;
    }

    static int skipAfterNumber(String text, int from) {
        int marked = from < text.length() && AFTER_NUMBER.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        return skipDelimiters(text, marked);
    }

    /** Where the message ends without the quotation mark that closes one before its word; else its end. */
    static int withoutClosingQuote(String text) {
        int opened = start(text) == 0 ? -1 : OPENING.indexOf(text.charAt(start(text) - 1));
        boolean closes = opened >= 0 && text.indexOf(CLOSING.charAt(opened)) == text.length() - 1;
        return closes ? text.length() - 1 : text.length();
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
