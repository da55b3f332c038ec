package cn.lianxin.gateway.callback.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The outer document of an encrypted callback, of which nothing but the text of Encrypt is wanted.
 *
 * <p>It is searched, not parsed: nothing else in it is signed, so nothing else in it is worth a parser, and what has no
 * parser cannot be attacked through entities. Which Encrypt to believe, where the clear text of compatible mode contains
 * that word too, is for the signature to say.
 */
final class Envelope {
    private static final String OPEN = "<Encrypt>";
    private static final String CLOSE = "</Encrypt>";
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private Envelope() {}

    /**
     * {@return the text of Encrypt, or two of which one is it: the last and the first}
     *
     * @throws RefusedCallback ENVELOPE, if there is none or the document is not whole
     */
    static List<String> encrypted(byte[] body) {
        String document = content(new String(body, StandardCharsets.ISO_8859_1).strip());
        int last = document.lastIndexOf(OPEN);
        int first = document.indexOf(OPEN);
        if (last < 0) {
            throw new RefusedCallback(Reason.ENVELOPE);
        }
        return first == last ? List.of(text(document, last)) : List.of(text(document, last), text(document, first));
    }

    private static String content(String document) {
        String root = document;
        if (root.startsWith("<?xml ")) {
            root = root.substring(root.indexOf("?>") + 2).stripLeading();
        }
        if (!root.startsWith("<xml>") || !root.endsWith("</xml>")) {
            throw new RefusedCallback(Reason.ENVELOPE);
        }
        return root;
    }

    private static String text(String document, int open) {
        int start = open + OPEN.length();
        int end = document.indexOf(CLOSE, start);
        if (end < 0) {
            throw new RefusedCallback(Reason.ENVELOPE);
        }
        String text = document.substring(start, end).strip();
        return text.startsWith(CDATA) && text.endsWith(CDATA_END)
                ? text.substring(CDATA.length(), text.length() - CDATA_END.length())
                : text;
    }
}
