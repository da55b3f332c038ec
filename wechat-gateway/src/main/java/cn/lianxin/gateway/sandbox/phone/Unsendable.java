package cn.lianxin.gateway.sandbox.phone;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** A message that stays on the phone; the message says why, in the person's words. */
final class Unsendable extends RuntimeException {
    /** WeChat's bound on a text, in bytes of UTF-8: some 680 characters of Chinese. */
    private static final int TEXT_BYTES = 2048;

    private final HttpStatus status;

    private Unsendable(HttpStatus status, String words) {
        super(words, null, false, false);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** What to tell the person. */
    String words() {
        return String.valueOf(getMessage());
    }

    /** {@return the text with plain line ends (a form sends CRLF)} */
    static String check(String typed) {
        String text = typed.replace("\r\n", "\n");
        if (text.isBlank()) {
            throw new Unsendable(HttpStatus.BAD_REQUEST, Words.say("empty"));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES) {
            throw new Unsendable(HttpStatus.BAD_REQUEST, Words.say("too-long"));
        }
        return text;
    }

    /** @param reason a key of the words */
    static Unsendable because(String reason) {
        return new Unsendable(HttpStatus.BAD_REQUEST, Words.say(reason));
    }

    static Unsendable tooFast() {
        return new Unsendable(HttpStatus.TOO_MANY_REQUESTS, Words.say("too-fast"));
    }

    static Unsendable nobody() {
        return new Unsendable(HttpStatus.BAD_REQUEST, Words.say("nobody"));
    }

    static Unsendable malformed() {
        return new Unsendable(HttpStatus.BAD_REQUEST, Words.say("malformed"));
    }
}
