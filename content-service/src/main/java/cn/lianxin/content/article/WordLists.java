package cn.lianxin.content.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Word's lists are paragraphs that look like one; neighbours become a list again. */
final class WordLists {
    private WordLists() {}

    static void make(Document page) {
        for (Element paragraph : page.select("p[class^=MsoListParagraph]")) {
            Element before = paragraph.previousElementSibling();
            Element list = isOurs(before) ? before : null;
            if (list == null) {
                list = new Element("ul").attr("data-word", "");
                paragraph.before(list);
            }
            Element item = new Element("li");
            item.append(paragraph.html());
            list.appendChild(item);
            paragraph.remove();
        }
        page.select("ul[data-word]").removeAttr("data-word");
    }

    private static boolean isOurs(@Nullable Element element) {
        return element != null && element.hasAttr("data-word");
    }
}
