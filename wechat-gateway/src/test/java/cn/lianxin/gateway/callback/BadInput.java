package cn.lianxin.gateway.callback;

import static cn.lianxin.gateway.callback.codec.WeChatSide.APP_ID;
import static cn.lianxin.gateway.callback.codec.WeChatSide.NOW;
import static cn.lianxin.gateway.callback.codec.WeChatSide.encrypted;
import static cn.lianxin.gateway.callback.codec.WeChatSide.plainQuery;
import static cn.lianxin.gateway.callback.codec.WeChatSide.safeBody;
import static cn.lianxin.gateway.callback.codec.WeChatSide.signed;
import static cn.lianxin.gateway.callback.codec.WeChatSide.text;

import cn.lianxin.gateway.callback.codec.MessageCipher;
import cn.lianxin.gateway.callback.codec.Reason;
import cn.lianxin.gateway.callback.codec.WeChatSide;
import java.util.Base64;
import java.util.stream.Stream;

/** What the door must not believe, a row each. */
record BadInput(String name, Reason reason, String method, String path, String query, String body) {
    /** Sent byte by byte, so that it is no UTF-8. */
    static final String BROKEN = "<xml><Content>\u00FF\u00FE</Content></xml>";

    private static final String GOOD = encrypted(text("你好"));
    private static final String GOOD_QUERY = signed(GOOD);
    private static final String ECHO = plainQuery(NOW) + "&echostr=1";
    private static final String BOMB = "<!DOCTYPE xml [<!ENTITY a '" + "a".repeat(99) + "'>"
            + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
    private static final String XXE = "<!DOCTYPE xml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";

    static Stream<BadInput> rows() {
        return Stream.of(addresses(), parameters(), envelopes(), inside(), plain())
                .flatMap(rows -> rows);
    }

    private static Stream<BadInput> addresses() {
        return Stream.of(
                row(
                        "unknown account",
                        Reason.UNKNOWN_ACCOUNT,
                        "POST",
                        "wx9999999999999999",
                        GOOD_QUERY,
                        safeBody(GOOD)),
                row("no account", Reason.UNKNOWN_ACCOUNT, "POST", "", GOOD_QUERY, safeBody(GOOD)),
                row("path below", Reason.UNKNOWN_ACCOUNT, "POST", APP_ID + "/x", GOOD_QUERY, safeBody(GOOD)),
                row("PUT", Reason.METHOD, "PUT", APP_ID, GOOD_QUERY, safeBody(GOOD)),
                row("DELETE", Reason.METHOD, "DELETE", APP_ID, ECHO, ""),
                row("HEAD", Reason.METHOD, "HEAD", APP_ID, ECHO, ""),
                row("OPTIONS", Reason.METHOD, "OPTIONS", APP_ID, ECHO, ""),
                row("PATCH", Reason.METHOD, "PATCH", APP_ID, ECHO, "x"));
    }

    private static Stream<BadInput> parameters() {
        return Stream.of(
                post("no parameters", Reason.PARAMETER, "", safeBody(GOOD)),
                post("no timestamp", Reason.PARAMETER, without("timestamp"), safeBody(GOOD)),
                post("no nonce", Reason.PARAMETER, without("nonce"), safeBody(GOOD)),
                post("no msg_signature", Reason.PARAMETER, without("msg_signature"), safeBody(GOOD)),
                post("no encrypt_type", Reason.MODE, without("encrypt_type"), safeBody(GOOD)),
                post("other encrypt_type", Reason.PARAMETER, GOOD_QUERY.replace("=aes", "=des"), safeBody(GOOD)),
                post("nonce twice", Reason.PARAMETER, GOOD_QUERY + "&nonce=1", safeBody(GOOD)),
                post("msg_signature twice", Reason.PARAMETER, GOOD_QUERY + "&msg_signature=1", safeBody(GOOD)),
                post("openid twice", Reason.PARAMETER, GOOD_QUERY + "&openid=1", safeBody(GOOD)),
                post("timestamp of letters", Reason.PARAMETER, GOOD_QUERY.replace("=" + NOW, "=now"), safeBody(GOOD)),
                post("negative timestamp", Reason.PARAMETER, GOOD_QUERY.replace("=" + NOW, "=-1"), safeBody(GOOD)),
                post("endless nonce", Reason.PARAMETER, GOOD_QUERY.replace("nonce=", "nonce=" + "1".repeat(99)), ""),
                post("timestamp too old", Reason.STALE, signed(GOOD, NOW - 301), safeBody(GOOD)),
                post("timestamp too new", Reason.STALE, signed(GOOD, NOW + 301), safeBody(GOOD)),
                post(
                        "wrong signature",
                        Reason.SIGNATURE,
                        GOOD_QUERY.replaceFirst("^signature=.", "signature=x"),
                        safeBody(GOOD)),
                post("wrong msg_signature", Reason.SIGNATURE, signed(GOOD + "x"), safeBody(GOOD)),
                post(
                        "empty msg_signature",
                        Reason.SIGNATURE,
                        without("msg_signature") + "&msg_signature=",
                        safeBody(GOOD)),
                row("check without echostr", Reason.PARAMETER, "GET", APP_ID, plainQuery(NOW), ""),
                row("check with markup", Reason.PARAMETER, "GET", APP_ID, plainQuery(NOW) + "&echostr=%3Cb%3E", ""),
                row(
                        "check with wrong signature",
                        Reason.SIGNATURE,
                        "GET",
                        APP_ID,
                        ECHO.replace("nonce=4", "nonce=5"),
                        ""),
                row("stale check", Reason.STALE, "GET", APP_ID, plainQuery(NOW - 999) + "&echostr=1", ""));
    }

    private static Stream<BadInput> envelopes() {
        return Stream.of(
                post("empty body", Reason.ENVELOPE, GOOD_QUERY, ""),
                post("JSON", Reason.ENVELOPE, GOOD_QUERY, "{\"Encrypt\":\"" + GOOD + "\"}"),
                post("no Encrypt", Reason.ENVELOPE, GOOD_QUERY, "<xml><ToUserName>gh_hetang</ToUserName></xml>"),
                post("truncated", Reason.ENVELOPE, GOOD_QUERY, safeBody(GOOD).replace("</xml>", "")),
                post(
                        "truncated in Encrypt",
                        Reason.ENVELOPE,
                        GOOD_QUERY,
                        safeBody(GOOD).substring(0, 200)),
                post("Encrypt unclosed", Reason.ENVELOPE, GOOD_QUERY, "<xml><Encrypt>" + GOOD + "</xml>"),
                post(
                        "Encrypt twice",
                        Reason.REPEATED_FIELD,
                        GOOD_QUERY,
                        safeBody(GOOD + "]]></Encrypt><Encrypt><![CDATA[x")),
                post("external entity outside", Reason.ENVELOPE, GOOD_QUERY, XXE + safeBody("&a;")),
                post("entity bomb outside", Reason.ENVELOPE, GOOD_QUERY, BOMB + safeBody("&c;")),
                post("over 64 KB", Reason.TOO_LARGE, GOOD_QUERY, safeBody("A".repeat(65_536))),
                post("broken base64", Reason.CIPHERTEXT, signed("*&%"), safeBody("*&%")),
                post("no whole block", Reason.CIPHERTEXT, signed("AAAA"), safeBody("AAAA")),
                post("no block", Reason.CIPHERTEXT, signed(""), safeBody("")),
                post("bad padding", Reason.CIPHERTEXT, signed(zeros()), safeBody(zeros())));
    }

    private static Stream<BadInput> inside() {
        String foreign = new MessageCipher("wx0000000000000009", WeChatSide.AES_KEY).encrypt(text("你好"));
        return Stream.of(
                post("foreign AppID", Reason.FOREIGN_APP, signed(foreign), safeBody(foreign)),
                post("foreign recipient", Reason.FOREIGN_RECIPIENT, text("x").replace("gh_hetang", "gh_other")),
                post(
                        "no recipient",
                        Reason.FOREIGN_RECIPIENT,
                        text("x").replaceFirst("<ToUserName>.*</ToUserName>", "")),
                post("no sender", Reason.MISSING_FIELD, text("x").replaceFirst("<FromUserName>.*</FromUserName>", "")),
                post("no time", Reason.MISSING_FIELD, text("x").replaceFirst("<CreateTime>.*</CreateTime>", "")),
                post("no kind", Reason.MISSING_FIELD, text("x").replaceFirst("<MsgType>.*</MsgType>", "")),
                post(
                        "field twice",
                        Reason.REPEATED_FIELD,
                        text("x").replace("<MsgId>", "<MsgType>text</MsgType><MsgId>")),
                post("truncated inside", Reason.XML, text("x").replace("</xml>", "")),
                post("external entity inside", Reason.XML, XXE + text("x").replace("<MsgId>", "<MsgId>&a;")),
                post("entity bomb inside", Reason.XML, BOMB + text("x").replace("<MsgId>", "<MsgId>&c;")),
                post("deep inside", Reason.XML, text("x").replace("<MsgId>", "<a>".repeat(999) + "<MsgId>")));
    }

    private static Stream<BadInput> plain() {
        return Stream.of(
                plain("encrypted in plain mode", Reason.MODE, GOOD_QUERY, safeBody(GOOD)),
                plain("no signature", Reason.PARAMETER, "timestamp=" + NOW + "&nonce=1", text("x")),
                plain(
                        "wrong signature, clear",
                        Reason.SIGNATURE,
                        "signature=1&timestamp=" + NOW + "&nonce=1",
                        text("x")),
                plain("no UTF-8", Reason.ENCODING, plainQuery(NOW), BROKEN),
                plain("external entity, clear", Reason.XML, plainQuery(NOW), XXE + text("x")),
                plain("empty, clear", Reason.XML, plainQuery(NOW), ""),
                row("clear in compatible mode", Reason.MODE, "POST", Door.COMPATIBLE, plainQuery(NOW), text("x")));
    }

    private static String zeros() {
        return Base64.getEncoder().encodeToString(new byte[64]);
    }

    private static String without(String parameter) {
        return ("&" + GOOD_QUERY).replaceFirst("&" + parameter + "=[^&]*", "").substring(1);
    }

    private static BadInput post(String name, Reason reason, String clear) {
        String encrypted = encrypted(clear);
        return post(name, reason, signed(encrypted), safeBody(encrypted));
    }

    private static BadInput post(String name, Reason reason, String query, String body) {
        return row(name, reason, "POST", APP_ID, query, body);
    }

    private static BadInput plain(String name, Reason reason, String query, String body) {
        return row(name, reason, "POST", Door.PLAIN, query, body);
    }

    private static BadInput row(String name, Reason reason, String method, String path, String query, String body) {
        return new BadInput(name, reason, method, path, query, body);
    }

    @Override
    public String toString() {
        return name;
    }
}
