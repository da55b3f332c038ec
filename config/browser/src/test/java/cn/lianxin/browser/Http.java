package cn.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What WeChat's own browser asks for where nobody looks at the page. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String WECHAT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 MicroMessenger/8.0.50";

    private Http() {}

    /** {@return the page; it is one} */
    static String get(String address, String cookie) {
        HttpResponse<String> answer = open(address, cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** @param cookie what the phone keeps of an earlier visit; empty for nothing */
    static HttpResponse<String> open(String address, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("User-Agent", WECHAT);
        return send((cookie.isEmpty() ? request : request.header("Cookie", cookie)).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
