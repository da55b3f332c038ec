package cn.lianxin.content.article;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Word's lists are paragraphs that look like one, their marks typed before them: neighbours become a list again. A number
 * that a list would not count by itself (一、, （二）, 3. after some text) stays as it was typed.
 */
final class WordLists {
    private static final String OURS = "data-word";
    private static final Style MARK = new Style("mso-list", "ignore");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)、．）]?");

    /** Of Wingdings too, whose dots and squares are letters. */
    private static final Pattern BULLET = Pattern.compile("[^\\d一-龥]");

    private WordLists() {}

    static void make(Document page) {
        for (Element paragraph : page.select("p,h1,h2,h3,h4,h5,h6")) {
            String mark = taken(paragraph);
            boolean item = paragraph.normalName().equals("p")
                    && (mark.isEmpty()
                            ? paragraph.className().startsWith("MsoListParagraph")
                            : joins(mark, paragraph.previousElementSibling()));
            if (item) {
                enlist(paragraph, NUMBER.matcher(mark).matches() ? "ol" : "ul");
            } else if (!mark.isEmpty()) {
                paragraph.prependText(mark);
            }
        }
        page.select("[" + OURS + "]").removeAttr(OURS);
    }

    /** {@return the mark before the text, which is taken away; empty where there is none} */
    private static String taken(Element paragraph) {
        Element mark = paragraph.select("[style*=mso-list]").stream()
                .filter(one -> Style.of(one.attr("style")).contains(MARK))
                .findFirst()
                .orElse(null);
        if (mark == null) {
            return "";
        }
        mark.remove();
        return mark.text().replace('\u00a0', ' ').strip();
    }

    private static boolean joins(String mark, @Nullable Element before) {
        var number = NUMBER.matcher(mark);
        return number.matches()
                ? Integer.parseInt(number.group(1))
                        == 1 + (before != null && isOurs(before, "ol") ? before.childrenSize() : 0)
                : BULLET.matcher(mark).matches();
    }

    private static void enlist(Element paragraph, String kind) {
        Element before = paragraph.previousElementSibling();
        Element list = isOurs(before, kind) ? before : null;
        if (list == null) {
            list = new Element(kind).attr(OURS, "");
            paragraph.before(list);
        }
        list.appendChild(new Element("li").html(paragraph.html()));
        paragraph.remove();
    }

    private static boolean isOurs(@Nullable Element element, String kind) {
        return element != null && element.normalName().equals(kind) && element.hasAttr(OURS);
    }
}
