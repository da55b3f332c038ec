package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import com.google.gson.JsonParseException;
import java.time.LocalDate;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.api.WxMpService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks WeChat how often what we sent was read. The calls that WxJava knows are gone (47009), and it does not know the
 * present ones: plain JSON does.
 *
 * <p>Source: developers.weixin.qq.com, 数据统计, 发表内容数据. Figures of a day are there from 8:00 of the next; the first day
 * they have is 2025-11-01.
 */
public final class DatacubeCalls {
    private static final Logger log = LoggerFactory.getLogger(DatacubeCalls.class);

    private final JsonMapper json = new JsonMapper();
    private final WxServices services;

    /** A call, each by days. */
    public enum Figures {
        /** What was published on those days, with its figures since then, of each day for 30 days. */
        TOTALS("getarticletotaldetail"),
        /** What was read on that one day. */
        READS("getarticleread"),
        /** The account as a whole, of each of those days; 30 at most. */
        SUMMARY("getbizsummary");

        private final String path;

        Figures(String path) {
            this.path = path;
        }
    }

    DatacubeCalls(WxServices services) {
        this.services = services;
    }

    /** Asks once; whoever wants an answer asks again when it is {@link FiguresOutcome.Later}. */
    public FiguresOutcome ask(Account account, Figures figures, LocalDate begin, LocalDate end) {
        var arguments = json.createObjectNode();
        arguments.put("begin_date", begin.toString()).put("end_date", end.toString());
        try {
            WxMpService service = services.of(account);
            String host = service.getWxMpConfigStorage().getHostConfig().getApiHost();
            String answer = service.post(host + "/datacube/" + figures.path, arguments.toString());
            return json.readTree(answer).path("list").isArray()
                    ? new FiguresOutcome.Answered(answer)
                    : new FiguresOutcome.Later(0);
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            log.warn("WeChat answered {} to {}", code, figures);
            return code == 0 || code == -99 ? new FiguresOutcome.Later(code) : outcome(code);
        } catch (JsonParseException | JacksonException odd) {
            log.warn("WeChat's answer to {} is none", figures);
            return new FiguresOutcome.Later(0);
        } catch (WxRuntimeException e) {
            log.warn("WeChat was busy or gave no token: {}", String.valueOf(e.getCause()));
            return new FiguresOutcome.Later(-1);
        }
    }

    private static FiguresOutcome outcome(int code) {
        return switch (ErrorClass.of(code)) {
            case BUSY, SETTINGS -> new FiguresOutcome.Later(code);
            case CHANNEL_CLOSED -> new FiguresOutcome.NoRight(code);
            case PERMANENT -> new FiguresOutcome.Refused(code);
        };
    }
}
