package cn.lianxin.config.contract;

/** Takes out of a text what a reader cannot see and what could make it read as something else. */
final class CleanText {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private CleanText() {}

    /** The text as it may be shown to others: line ends kept as {@code \n}, invisible characters gone, stripped. */
    static String shown(String original) {
        String text = original.replace("\r\n", "\n");
        StringBuilder kept = new StringBuilder(text.length());
        int previous = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int next = replacement(text, i, previous);
            if (next >= 0) {
                kept.appendCodePoint(next);
                previous = next;
            }
        }
        return kept.toString().strip();
    }

    /**
     * The text with no {@code <} that WeChat could take for a tag: its phones make links of {@code <a href>} in any text
     * message, to other places than the link says, even to {@code weixin://bizmsgmenu}, by which a tap speaks for whoever
     * taps. What one person wrote is shown to others, and our own texts name addresses as they are.
     */
    static String unlinked(String text) {
        return text.replace('<', '＜');
    }

    /** Char for char as long as {@code shown}, so that a place found in one is the same place in the other. */
    static String normal(String shown) {
        StringBuilder normal = new StringBuilder(shown);
        for (int i = 0; i < normal.length(); i++) {
            normal.setCharAt(i, halfWidth(normal.charAt(i)));
        }
        return normal.toString();
    }

    /** What stands for the code point at {@code i}; -1 where nothing does. */
    private static int replacement(String text, int i, int previous) {
        int point = text.codePointAt(i);
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> 0xFFFD;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.SPACE_SEPARATOR -> point == 0x3000 ? point : ' ';
            case Character.CONTROL -> control(point);
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER && joinsEmoji(text, i, previous) ? point : -1;
            default -> blankLetter(point) || (point & 0xFFFE) == 0xFFFE ? -1 : point;
        };
    }

    private static int control(int point) {
        return switch (point) {
            case '\n', '\r', 0x85 -> '\n';
            case '\t' -> ' ';
            default -> -1;
        };
    }

    /** A family or a profession is several emoji held together by joiners; anywhere else a joiner only hides. */
    private static boolean joinsEmoji(String text, int i, int previous) {
        boolean after =
                Character.isExtendedPictographic(previous) || Character.isEmojiModifier(previous) || previous == 0xFE0F;
        return after && i + 1 < text.length() && Character.isExtendedPictographic(text.codePointAt(i + 1));
    }

    /** Letters by category, but drawn as nothing: a message of them looks empty and is not blank. */
    private static boolean blankLetter(int point) {
        return switch (point) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static char halfWidth(char c) {
        boolean alphanumeric = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        if (alphanumeric || c == '＃') {
            return (char) (c - FULL_WIDTH_OFFSET);
        }
        return Character.isWhitespace(c) && c != '\n' ? ' ' : c;
    }
}
