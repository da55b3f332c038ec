package cn.lianxin.config.wechat;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.function.Function;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.api.WxMpService;
import org.apache.http.conn.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls by JSON where it matters what an unanswered one has done. */
final class Posting {
    private static final Logger log = LoggerFactory.getLogger(Posting.class);
    static final JsonMapper JSON = new JsonMapper();

    private final WxMpService service;

    Posting(WxMpService service) {
        this.service = service;
    }

    /** A call that WxJava makes. */
    interface Call<T> {
        T make(WxMpService service) throws WxErrorException;
    }

    <T> Answer<T> post(String path, JsonNode body, Function<JsonNode, T> read) {
        String host = service.getWxMpConfigStorage().getHostConfig().getApiHost();
        return call(path, wx -> read.apply(JSON.readTree(wx.post(host + path, JSON.writeValueAsString(body)))));
    }

    <T> Answer<T> get(String path, Function<JsonNode, T> read) {
        String host = service.getWxMpConfigStorage().getHostConfig().getApiHost();
        return call(path, wx -> read.apply(JSON.readTree(wx.get(host + path, null))));
    }

    /** WxJava says -99 or 0 for a line that broke; only what broke before sending was surely not sent. */
    <T> Answer<T> call(String path, Call<T> call) {
        try {
            return new Answer.Done<>(call.make(service));
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            if (notSent(e)) {
                log.warn("{} did not reach WeChat", path);
                return new Answer.NotSent<>();
            }
            log.warn("WeChat answered {} to {}", code, path);
            String body = e.getError().getJson();
            return code == 0 || code == -99
                    ? new Answer.Lost<>()
                    : new Answer.Refused<>(code, body == null ? "" : body);
        } catch (JacksonException odd) {
            log.warn("WeChat's answer to {} is none", path);
            return new Answer.Lost<>();
        } catch (WxRuntimeException e) {
            // Without a cause it is WxJava's own way to say -1; otherwise there was no token, and nothing was called.
            log.warn("WeChat was busy or gave no token for {}: {}", path, String.valueOf(e.getCause()));
            return e.getCause() == null ? new Answer.Refused<>(-1, "") : new Answer.Lost<>();
        }
    }

    static boolean notSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }
}
