package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what people send, by WeChat's {@code media/get}; a call ends within half a minute. */
public final class MediaCalls {
    private static final Logger log = LoggerFactory.getLogger(MediaCalls.class);

    private final WxServices services;

    MediaCalls(WxServices services) {
        this.services = services;
    }

    /** @param most how many bytes are wanted at most */
    public FetchOutcome fetch(Account account, String mediaId, int most) {
        try {
            var service = services.of(account);
            String base = service.getWxMpConfigStorage().getHostConfig().getApiHost();
            byte[] content = service.execute(
                    new MediaDownload(service.getRequestHttp(), most), base + "/cgi-bin/media/get", mediaId);
            return new FetchOutcome.Fetched(content);
        } catch (WxErrorException e) {
            return outcome(e.getError().getErrorCode());
        } catch (WxRuntimeException e) {
            log.warn("WeChat was busy or gave no token: {}", String.valueOf(e.getCause()));
            return new FetchOutcome.Later(-1);
        }
    }

    /** A broken line is code 0 or -99 to WxJava; fetching once more harms nobody. */
    private static FetchOutcome outcome(int code) {
        log.warn("WeChat answered {} to media/get", code);
        if (code == 0 || code == -99) {
            return new FetchOutcome.Later(code);
        }
        return switch (ErrorClass.of(code)) {
            case BUSY, SETTINGS, CHANNEL_CLOSED -> new FetchOutcome.Later(code);
            case PERMANENT -> new FetchOutcome.Gone(code);
        };
    }
}
