package cn.lianxin.config.wechat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.RequestHttp;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * One download into memory. WxJava's own writes files as they come, of any size, with the place where a photo was taken
 * still in them.
 */
final class MediaDownload implements RequestExecutor<byte[], String> {
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final int ERROR_AT_MOST = 4096;

    private final CloseableHttpClient client;
    private final int most;

    MediaDownload(RequestHttp<?, ?> http, int most) {
        this.client = (CloseableHttpClient) http.getRequestHttpClient();
        this.most = most;
    }

    /** {@return at most one byte more than wanted, so that too many can be told} */
    @Override
    public byte[] execute(String uri, String mediaId, WxType type) throws WxErrorException, IOException {
        char next = uri.indexOf('?') < 0 ? '?' : '&';
        var get = new HttpGet(uri + next + "media_id=" + URLEncoder.encode(mediaId, StandardCharsets.UTF_8));
        try (CloseableHttpResponse response = client.execute(get)) {
            int status = response.getStatusLine().getStatusCode();
            HttpEntity entity = response.getEntity();
            if (status != 200 || entity == null) {
                throw new IOException("media/get answered HTTP " + status);
            }
            // Not closed by itself: that would read what is too long to its end to keep the line.
            InputStream in = entity.getContent();
            boolean words = isWords(entity);
            byte[] content = read(in, words ? ERROR_AT_MOST : most + 1);
            if (words) {
                throw refused(new String(content, StandardCharsets.UTF_8), type);
            }
            return content;
        }
    }

    @Override
    public void execute(String uri, String mediaId, ResponseHandler<byte[]> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, mediaId, type));
    }

    private static boolean isWords(HttpEntity entity) {
        String type =
                entity.getContentType() == null ? "" : entity.getContentType().getValue();
        return type.startsWith("application/json") || type.startsWith("text/");
    }

    private static WxErrorException refused(String words, WxType type) throws IOException {
        try {
            WxError error = WxError.fromJson(words, type);
            if (error != null && error.getErrorCode() != 0) {
                return new WxErrorException(error);
            }
        } catch (RuntimeException noJson) {
            throw new IOException("media/get answered words that are no error", noJson);
        }
        throw new IOException("media/get answered words that are no error");
    }

    /** Each read ends within the socket's time-out; a server that drips ends here. */
    private static byte[] read(InputStream in, int most) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        var content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        while (content.size() < most) {
            int n = in.read(buffer, 0, Math.min(buffer.length, most - content.size()));
            if (n < 0) {
                break;
            }
            content.write(buffer, 0, n);
            if (System.nanoTime() - end > 0) {
                throw new IOException("media/get took too long");
            }
        }
        return content.toByteArray();
    }
}
