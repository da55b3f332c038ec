package cn.lianxin.gateway.callback.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a signed document well formed, whatever a person wrote into it.
 *
 * <p>WeChat puts what people wrote between {@code <![CDATA[} and {@code ]]>} as it is. So where such a text ends cannot be
 * told from its first {@code ]]>}: a person may have typed {@code ]]></Content><FromUserName>…}. But WeChat writes the
 * fields in a fixed order: what identifies the sender stands before the text, and what follows it (MsgId, MsgDataId, Idx)
 * is not a person's to fill. Therefore the first {@code <Content>} and the last {@code ]]></Content>} are WeChat's own,
 * and all between them is text. Fields that are not people's end at their first {@code ]]>}.
 */
public final class XmlText {
    private static final String OPEN = "<![CDATA[";
    private static final String CLOSE = "]]>";
    /** How a text that contains {@code ]]>} is written: the section ends in the middle of it and a new one begins. */
    private static final String CLOSE_AS_TEXT = "]]]]><![CDATA[>";

    /** What people fill, each with what they may also have filled further down in the same message. */
    private static final Map<String, List<String>> PEOPLES = Map.of(
            "Content", List.of(),
            "Recognition", List.of(),
            "Title", List.of("Description", "Url"),
            "Description", List.of("Url"),
            "Url", List.of(),
            "Label", List.of("Poiname"),
            "Poiname", List.of(),
            "ScanResult", List.of(),
            "FailReason", List.of());

    private XmlText() {}

    /** {@return the text as a CDATA section, without the characters that XML cannot carry} */
    public static String cdata(String text) {
        return OPEN + legal(text).replace(CLOSE, CLOSE_AS_TEXT) + CLOSE;
    }

    /** {@return the document cleaned; what only a broken document has is left for the parser to refuse} */
    static String clean(String document) {
        // First the characters: taking one away may bring a ]]> together.
        String xml = legal(document);
        @Nullable StringBuilder cleaned = null;
        int copied = 0;
        int open = xml.indexOf(OPEN);
        while (open >= 0) {
            int start = open + OPEN.length();
            int end = end(xml, open, start);
            if (end < 0) {
                break;
            }
            if (xml.indexOf(CLOSE, start) < end) {
                cleaned = cleaned == null ? new StringBuilder(xml.length() + 64) : cleaned;
                cleaned.append(xml, copied, start).append(quoted(xml.substring(start, end)));
                copied = end;
            }
            open = xml.indexOf(OPEN, end + CLOSE.length());
        }
        return cleaned == null ? xml : cleaned.append(xml, copied, xml.length()).toString();
    }

    /** One who quotes has quoted; nobody types just that. */
    private static String quoted(String text) {
        return text.replace(CLOSE_AS_TEXT, CLOSE).replace(CLOSE, CLOSE_AS_TEXT);
    }

    private static int end(String xml, int open, int start) {
        String name = elementBefore(xml, open);
        @Nullable List<String> later = PEOPLES.get(name);
        if (later == null) {
            return xml.indexOf(CLOSE, start);
        }
        int limit = xml.length();
        for (String field : later) {
            int opened = xml.lastIndexOf("<" + field + ">" + OPEN);
            limit = opened > start ? Math.min(limit, opened) : limit;
        }
        int end = xml.lastIndexOf(CLOSE + "</" + name + ">", limit);
        return end < start ? -1 : end;
    }

    /** The name of the element whose start tag ends right before this place; empty if there is none. */
    private static String elementBefore(String xml, int place) {
        int close = place - 1;
        while (close >= 0 && Character.isWhitespace(xml.charAt(close))) {
            close--;
        }
        int open = close >= 0 && xml.charAt(close) == '>' ? xml.lastIndexOf('<', close) : -1;
        return open < 0 ? "" : xml.substring(open + 1, close);
    }

    /** {@return the text without the characters that XML 1.0 cannot carry, however written} */
    public static String legal(String text) {
        int length = text.length();
        int at = 0;
        while (at < length && plain(text.charAt(at))) {
            at++;
        }
        if (at == length) {
            return text;
        }
        StringBuilder legal = new StringBuilder(length).append(text, 0, at);
        text.codePoints()
                .skip(text.codePointCount(0, at))
                .filter(XmlText::legal)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /** Whether this is a legal character without looking at its neighbours. */
    private static boolean plain(char c) {
        return !Character.isSurrogate(c) && legal((int) c);
    }

    private static boolean legal(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !loneSurrogate && codePoint != 0xFFFE && codePoint != 0xFFFF;
    }
}
