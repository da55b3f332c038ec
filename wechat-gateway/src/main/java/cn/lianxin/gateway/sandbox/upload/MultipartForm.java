package cn.lianxin.gateway.sandbox.upload;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body, read by hand: the container's own reading is switched off for the whole server,
 * since it answers a broken body with a 500. What is broken here is simply not there.
 */
public final class MultipartForm {
    /** A form without fields. */
    public static final MultipartForm EMPTY = new MultipartForm(new byte[0], List.of());

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^multipart/form-data\\b.*;\\s*boundary=(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200})).*");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename\\*?=");
    private static final byte[] BLANK_LINE = bytes("\r\n\r\n");
    private static final int FIELDS = 50;

    private final byte[] body;
    private final List<Field> fields;

    private MultipartForm(byte[] body, List<Field> fields) {
        this.body = body;
        this.fields = fields;
    }

    /** Where in the body a field's content lies. */
    private record Field(String name, boolean file, int from, int to) {}

    /** {@return whether a body of this type is such a form} */
    public static boolean is(@Nullable String contentType) {
        return BOUNDARY.matcher(requireNonNullElse(contentType, "")).matches();
    }

    /** {@return the fields of a body; those before the place where it is broken, if it is} */
    public static MultipartForm read(@Nullable String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(requireNonNullElse(contentType, ""));
        if (!boundary.matches()) {
            return EMPTY;
        }
        String named = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        return new MultipartForm(body, fields(body, bytes("--" + named)));
    }

    /** {@return a file that was sent under this name, though it may be empty} */
    public Optional<byte[]> file(String name) {
        return fields.stream()
                .filter(field -> field.file() && field.name().equals(name))
                .map(this::content)
                .findFirst();
    }

    /** {@return a text that was sent under this name} */
    public Optional<String> text(String name) {
        return fields.stream()
                .filter(field -> !field.file() && field.name().equals(name))
                .map(field -> new String(content(field), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static List<Field> fields(byte[] body, byte[] delimiter) {
        byte[] next = bytes("\r\n" + new String(delimiter, StandardCharsets.UTF_8));
        List<Field> fields = new ArrayList<>();
        int start = find(body, delimiter, 0);
        while (start >= 0 && fields.size() < FIELDS) {
            int headers = start + delimiter.length;
            int blank = find(body, BLANK_LINE, headers);
            int end = blank < 0 ? -1 : find(body, next, blank + BLANK_LINE.length - 2);
            if (end < 0) {
                break;
            }
            String said = new String(body, headers, blank - headers, StandardCharsets.UTF_8);
            Matcher name = NAME.matcher(said);
            if (name.find()) {
                int content = Math.min(blank + BLANK_LINE.length, end);
                fields.add(new Field(name.group(1), FILE.matcher(said).find(), content, end));
            }
            start = end + 2;
        }
        return List.copyOf(fields);
    }

    private byte[] content(Field field) {
        return Arrays.copyOfRange(body, field.from(), field.to());
    }

    /** {@return where that begins, at or after {@code from}; -1 for nowhere} */
    private static int find(byte[] in, byte[] what, int from) {
        for (int i = from; i <= in.length - what.length; i++) {
            int same = 0;
            while (same < what.length && in[i + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
