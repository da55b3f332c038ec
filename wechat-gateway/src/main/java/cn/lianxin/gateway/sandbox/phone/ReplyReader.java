package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Encryption;
import cn.lianxin.gateway.sandbox.phone.PassiveReply.Card;
import cn.lianxin.gateway.sandbox.phone.PassiveReply.Nothing;
import cn.lianxin.gateway.sandbox.phone.PassiveReply.Said;
import cn.lianxin.gateway.sandbox.phone.PassiveReply.Unreadable;
import cn.lianxin.gateway.sandbox.world.Article;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.jspecify.annotations.Nullable;

/** Reads the door's answer as WeChat does: checks the signature, decrypts, and takes nothing it cannot read. */
final class ReplyReader {
    private static final Set<String> PARTS = Set.of("Title", "Description", "PicUrl", "Url");

    private final Account account;
    private final @Nullable WxCryptUtil crypto;
    private final XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();

    ReplyReader(Account account) {
        this.account = account;
        this.crypto = Envelope.crypto(account);
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    PassiveReply read(String body, String openId) {
        if (body.isEmpty() || body.equals("success")) {
            return new Nothing();
        }
        try {
            Map<String, String> outer = fields(body);
            if (outer.containsKey("Encrypt")) {
                return said(decrypted(outer, body), openId);
            }
            return account.encryption() == Encryption.SAFE
                    ? new Unreadable("a clear reply in safe mode")
                    : said(body, openId);
        } catch (XMLStreamException notXml) {
            return new Unreadable("not XML");
        } catch (RuntimeException refused) {
            // WxJava throws whatever its parser and cipher throw.
            return new Unreadable("wrongly signed or encrypted");
        }
    }

    private PassiveReply said(String xml, String openId) throws XMLStreamException {
        Map<String, String> fields = fields(xml);
        String type = fields.getOrDefault("MsgType", "");
        String text = fields.getOrDefault("Content", "");
        if (!openId.equals(fields.get("ToUserName")) || !account.originalId().equals(fields.get("FromUserName"))) {
            return new Unreadable("addressed to somebody else");
        }
        if (type.equals("news")) {
            return card(fields, articles(xml));
        }
        if (type.isEmpty() || (type.equals("text") && text.isEmpty())) {
            return new Unreadable("without a text");
        }
        return new Said(type, text);
    }

    /** Of several articles WeChat shows the first; a count that is wrong spoils all. */
    private static PassiveReply card(Map<String, String> fields, List<Article> articles) {
        return articles.isEmpty() || !String.valueOf(articles.size()).equals(fields.get("ArticleCount"))
                ? new Unreadable("articles miscounted")
                : new Card(articles.getFirst());
    }

    private List<Article> articles(String xml) throws XMLStreamException {
        List<Article> articles = new ArrayList<>();
        Map<String, String> item = new HashMap<>();
        XMLStreamReader reader = parsers.createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && PARTS.contains(reader.getLocalName())) {
                item.put(reader.getLocalName(), reader.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("item")) {
                articles.add(new Article(
                        item.getOrDefault("Title", ""),
                        item.getOrDefault("Description", ""),
                        item.getOrDefault("Url", ""),
                        item.getOrDefault("PicUrl", "").isEmpty() ? null : item.get("PicUrl")));
                item = new HashMap<>();
            }
        }
        return articles;
    }

    private String decrypted(Map<String, String> outer, String body) {
        if (crypto == null) {
            throw new WxRuntimeException("encrypted reply in plain mode");
        }
        return crypto.decryptXml(
                outer.getOrDefault("MsgSignature", ""),
                outer.getOrDefault("TimeStamp", ""),
                outer.getOrDefault("Nonce", ""),
                body);
    }

    /** The texts of the elements right under the root. */
    private Map<String, String> fields(String xml) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        XMLStreamReader reader = parsers.createXMLStreamReader(new StringReader(xml));
        reader.nextTag();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            fields.put(reader.getLocalName(), text(reader));
        }
        return fields;
    }

    /** The element's own text; what is nested in it (articles) is passed over. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 1) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }
}
