package cn.lianxin.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.SplittableRandom;

/** Callbacks of one account as whole HTTP/1.1 requests, each a message nobody has sent before. For one thread. */
class CallbackRequests {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static final int OPENID_LENGTH = 28;

    private final Kind kind;
    private final int people;
    private final InstantSource clock;
    private final SplittableRandom random = new SplittableRandom();
    private final Envelope envelope = new Envelope();

    /** @param people how many distinct senders, 1 or more */
    CallbackRequests(Kind kind, int people, InstantSource clock) {
        this.kind = kind;
        this.people = people;
        this.clock = clock;
    }

    byte[] next(long messageId) {
        var time = Long.toString(clock.instant().getEpochSecond());
        var openId = openId(random.nextInt(people));
        var fields = fields(openId, time, kind.text(random), messageId);
        var sealed = envelope.seal(("<xml>" + fields + "</xml>").getBytes(UTF_8), random);
        // Compatible mode: the clear fields stay beside the sealed ones.
        var body = ("<xml>" + fields + "<Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>").getBytes(UTF_8);
        var head = head(openId, time, sealed, body.length).getBytes(UTF_8);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private String head(String openId, String time, String sealed, int length) {
        var nonce = Integer.toString(random.nextInt(100_000_000, 2_000_000_000));
        return "POST /wechat/callback/" + Envelope.APP_ID
                + "?signature=" + envelope.sign(Envelope.TOKEN, time, nonce)
                + "&timestamp=" + time
                + "&nonce=" + nonce
                + "&openid=" + openId
                + "&encrypt_type=aes&msg_signature=" + envelope.sign(Envelope.TOKEN, time, nonce, sealed)
                + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Mozilla/4.0\r\nAccept: */*\r\n"
                + "Content-Type: text/xml\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String fields(String openId, String time, String text, long messageId) {
        return "<ToUserName><![CDATA[" + Envelope.ORIGINAL_ID + "]]></ToUserName>\n"
                + "<FromUserName><![CDATA[" + openId + "]]></FromUserName>\n"
                + "<CreateTime>" + time + "</CreateTime>\n"
                + "<MsgType><![CDATA[text]]></MsgType>\n"
                + "<Content><![CDATA[" + text + "]]></Content>\n"
                + "<MsgId>" + messageId + "</MsgId>\n";
    }

    /** The same person in every pool: a seed for each, not a table of 20,000. */
    private static String openId(int person) {
        var letters = new SplittableRandom(person);
        var openId = new StringBuilder(OPENID_LENGTH).append("oB");
        while (openId.length() < OPENID_LENGTH) {
            openId.append(LETTERS.charAt(letters.nextInt(LETTERS.length())));
        }
        return openId.toString();
    }
}
