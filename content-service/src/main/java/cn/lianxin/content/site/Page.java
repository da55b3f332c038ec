package cn.lianxin.content.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** An article's page as it goes over the line, plain and compressed: made once for all who open it within a second. */
final class Page {
    private static final String TYPE = "text/html;charset=UTF-8";
    private static final String ASKED_FOR_ANEW =
            Objects.requireNonNull(CacheControl.noCache().cachePrivate().getHeaderValue());

    private final byte[] plain;
    private final byte[] zipped;

    Page(byte[] plain) {
        this.plain = plain;
        this.zipped = zip(plain);
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zip = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        byte[] bytes = zip ? zipped : plain;
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASKED_FOR_ANEW);
        response.setLocale(Locale.SIMPLIFIED_CHINESE);
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (zip) {
            // The server's own compression leaves alone what says that it is compressed.
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && !accepted.replace(" ", "").matches(".*gzip;q=0(\\.0*)?(,.*)?");
    }

    private static byte[] zip(byte[] plain) {
        var zipped = new ByteArrayOutputStream(plain.length / 2);
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
