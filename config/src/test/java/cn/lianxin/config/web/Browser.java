package cn.lianxin.config.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser with cookies before a running server, for tests; it follows no redirect and runs no script. */
public final class Browser {
    private static final Pattern CODE = Pattern.compile("登录 (\\d{6})");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    /** @param base {@code http://host:port} */
    public Browser(String base) {
        this.base = base;
    }

    /** {@return its client, for what the methods here do not do} */
    public HttpClient http() {
        return http;
    }

    /** {@return a request to begin with} */
    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)");
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A form of one of our pages: with the token that stands in them. */
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        return post(
                path,
                Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry("_csrf", token())))
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** A form from elsewhere: without the token, unless a header brings it. */
    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    /** {@return the token that stands in our pages: forms send it as {@code _csrf}, scripts as {@code X-XSRF-TOKEN}} */
    public String token() {
        byte[] kept = cookie("lianxin-form")
                .orElseThrow(() -> new IllegalStateException("no page with a form was opened yet"))
                .getBytes(StandardCharsets.UTF_8);
        // Pages mask it with random bytes before it; zeros do as well.
        return Base64.getUrlEncoder()
                .encodeToString(ByteBuffer.allocate(2 * kept.length)
                        .put(kept.length, kept)
                        .array());
    }

    /** {@return the value of that cookie} */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** {@return the code that the login page shows to it} */
    public String code() {
        Matcher code = CODE.matcher(get("/login").body());
        if (!code.find()) {
            throw new IllegalStateException("no code");
        }
        return code.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
