package cn.lianxin.content.link;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Single questions to servers, of whose answers only the head is read. Nothing is followed, tried again, logged in to or
 * kept from one to the next.
 */
final class Questions {
    private static final List<Header> HEADERS =
            List.of(new BasicHeader(HttpHeaders.ACCEPT, "*/*"), new BasicHeader(HttpHeaders.CONNECTION, "close"));

    /** As many as {@link DeadLinks} asks at once, in case all are of one server. */
    private static final int AT_ONCE = 40;

    private final HttpClient client;
    private final Executor afterTimeOut;

    /** @param timeOut for one question altogether, but for looking its name up */
    Questions(CheckedNames names, Duration timeOut) {
        this.client = client(names, Timeout.of(timeOut));
        this.afterTimeOut = CompletableFuture.delayedExecutor(timeOut.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param location where it sends on to; null for nowhere */
    record Head(int status, @Nullable String location) {}

    /**
     * The client's own time-outs begin anew with each piece that drips in: what is not answered in time is hung up on.
     *
     * @throws IOException where nobody answers in time, or not in HTTP
     */
    Head ask(String method, URI at) throws IOException {
        var host = new HttpHost(at.getScheme().toLowerCase(Locale.ROOT), at.getHost(), at.getPort());
        HttpUriRequestBase request = request(method, at);
        CompletableFuture<Void> limit = CompletableFuture.runAsync(request::abort, afterTimeOut);
        try {
            ClassicHttpResponse answer = client.executeOpen(host, request, null);
            Header location = answer.getFirstHeader(HttpHeaders.LOCATION);
            return new Head(answer.getCode(), location == null ? null : location.getValue());
        } catch (IOException | IllegalStateException failed) {
            // The latter where it was hung up between two steps, as after a slow look-up.
            if (request.isAborted()) {
                throw new InterruptedIOException("too slow");
            }
            throw failed;
        } finally {
            limit.cancel(false);
            // Closing the answer would read its body to the end.
            request.abort();
        }
    }

    /** Without a login that the address carries, and without its fragment. */
    private static HttpUriRequestBase request(String method, URI at) {
        var request = new HttpUriRequestBase(method, URI.create("/"));
        String path = at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath();
        request.setPath(at.getRawQuery() == null ? path : path + '?' + at.getRawQuery());
        request.setAuthority(new URIAuthority(at.getHost(), at.getPort()));
        return request;
    }

    private static HttpClient client(CheckedNames names, Timeout timeOut) {
        return HttpClients.custom()
                .setConnectionManager(connections(names, timeOut))
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeOut)
                        .setResponseTimeout(timeOut)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Mozilla/5.0 (compatible; lianxin-link-check)")
                .setDefaultHeaders(HEADERS)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(CheckedNames names, Timeout timeOut) {
        // Else a head is as long as whoever answers likes.
        Http1Config head = Http1Config.custom()
                .setMaxLineLength(8192)
                .setMaxHeaderCount(100)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(head)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeOut)
                        .setSocketTimeout(timeOut)
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(AT_ONCE)
                .build();
    }
}
