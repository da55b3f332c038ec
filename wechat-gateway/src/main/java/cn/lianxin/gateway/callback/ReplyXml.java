package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Reply;
import cn.lianxin.gateway.callback.codec.Xml;
import cn.lianxin.gateway.callback.codec.XmlText;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Reply} as the passive reply of WeChat's page of that name. */
final class ReplyXml {
    /** Bytes of UTF-8 in Content. The page says 2048; at 2048 some have seen the fault text instead of their reply. */
    static final int LONGEST = 2047;

    private static final int MOST_BYTES_PER_CHAR = 3;

    private ReplyXml() {}

    /**
     * {@return the reply to this callback, null where there is nothing to say}
     *
     * @param to the callback, whose addresses are swapped; the openid is nowhere else any more
     * @param now seconds
     */
    static @Nullable String write(Reply reply, Xml to, long now) {
        return switch (reply) {
            case Reply.Silence _ -> null;
            case Reply.Text(String text) -> text(cut(XmlText.legal(text)), to, now);
            case Reply.News news -> news(news, to, now);
        };
    }

    /** Always one article: with more, phones show the first only, or nothing. */
    private static String news(Reply.News news, Xml to, long now) {
        String picture = news.picture();
        return head(to, now, "news") + "<ArticleCount>1</ArticleCount><Articles><item><Title>"
                + XmlText.cdata(XmlText.legal(news.title())) + "</Title><Description>"
                + XmlText.cdata(XmlText.legal(news.description())) + "</Description><PicUrl>"
                + XmlText.cdata(picture == null ? "" : picture) + "</PicUrl><Url>" + XmlText.cdata(news.url())
                + "</Url></item></Articles></xml>";
    }

    private static @Nullable String text(String content, Xml to, long now) {
        // WeChat shows its fault text for an empty Content.
        return content.isBlank()
                ? null
                : head(to, now, "text") + "<Content>" + XmlText.cdata(content) + "</Content></xml>";
    }

    private static String head(Xml to, long now, String type) {
        return "<xml><ToUserName>" + XmlText.cdata(to.required("FromUserName")) + "</ToUserName><FromUserName>"
                + XmlText.cdata(to.required("ToUserName")) + "</FromUserName><CreateTime>" + now
                + "</CreateTime><MsgType>" + XmlText.cdata(type) + "</MsgType>";
    }

    /** Cuts where a reader would: never inside a surrogate pair, an emoji of several or a letter with its accent. */
    static String cut(String text) {
        if (text.length() <= LONGEST / MOST_BYTES_PER_CHAR || text.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return text;
        }
        int fits = 0;
        int bytes = 0;
        while (fits < text.length()) {
            int codePoint = text.codePointAt(fits);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes > LONGEST) {
                break;
            }
            fits += Character.charCount(codePoint);
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(fits) ? fits : characters.preceding(fits);
        return text.substring(0, end > 0 ? end : fits);
    }
}
