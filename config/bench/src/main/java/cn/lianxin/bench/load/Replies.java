package cn.lianxin.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads answers kept by {@code callbacks.lua} (one a line, line breaks taken out) and prints as JSON how many are passive
 * text replies signed and sealed for the account, how many of them carry a petition number, and the first one's text:
 * a fast answer is worth nothing before one knows that it is the right one.
 */
class Replies {
    private static final Pattern FIELD =
            Pattern.compile("<(\\w+)>(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</\\1>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("HT\\d{13}");

    private final Envelope envelope = new Envelope();

    static void main(String[] args) throws IOException {
        var replies = new Replies();
        var kept = 0;
        var texts = Stream.<String>builder();
        for (var path : args) {
            for (var body : Files.readAllLines(Path.of(path))) {
                kept++;
                replies.text(body).ifPresent(texts);
            }
        }
        var passive = texts.build().toList();
        var numbered =
                passive.stream().filter(text -> NUMBER.matcher(text).find()).count();
        var first = passive.isEmpty() ? "" : passive.getFirst();
        IO.println("{\"kept\": %d, \"passive\": %d, \"numbered\": %d, \"first\": \"%s\"}"
                .formatted(kept, passive.size(), numbered, json(first)));
    }

    /** The text of a passive reply, if that is what the body is. */
    Optional<String> text(String body) {
        var sealed = field(body, "Encrypt");
        var time = field(body, "TimeStamp");
        var nonce = field(body, "Nonce");
        if (!field(body, "MsgSignature").equals(envelope.sign(Envelope.TOKEN, time, nonce, sealed))) {
            return Optional.empty();
        }
        return Optional.of(field(envelope.open(sealed), "Content")).filter(text -> !text.isBlank());
    }

    private static String field(String xml, String name) {
        var at = xml.indexOf("<" + name + ">");
        var field = FIELD.matcher(at < 0 ? "" : xml.substring(at));
        return field.lookingAt() ? field.group(2) : "";
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "")
                .replace("\n", "\\n");
    }
}
