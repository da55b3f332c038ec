package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Template;
import cn.lianxin.config.account.Template.Part;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls WeChat's API and says what became of it; every call ends within WxJava's time-outs, 5 s each. */
public final class WxCalls {
    private static final Logger log = LoggerFactory.getLogger(WxCalls.class);

    private final WxServices services;

    WxCalls(WxServices services) {
        this.services = services;
    }

    /** Sends a customer-service text to one person. */
    public SendOutcome sendText(Account account, String openId, String text) {
        try {
            services.of(account)
                    .getKefuService()
                    .sendKefuMessage(
                            WxMpKefuMessage.TEXT().toUser(openId).content(text).build());
            return new SendOutcome.Sent();
        } catch (WxErrorException e) {
            return outcome(e.getError().getErrorCode(), e);
        } catch (WxRuntimeException e) {
            // WxJava's own way to say -1 when it may not retry (then without a cause), or that it got no token.
            log.warn("WeChat was busy or gave no token: {}", String.valueOf(e.getCause()));
            return new SendOutcome.Later(-1);
        }
    }

    /** Sends a template message, from an account that may. */
    public SendOutcome sendTemplate(
            Account account, String openId, Template template, Map<Part, String> values, String clientMsgId) {
        return post(
                account, "/cgi-bin/message/template/send", TemplateCall.body(template, openId, values, clientMsgId));
    }

    /** Sends a subscription notice to somebody who has agreed to that template. */
    public SendOutcome sendNotice(Account account, String openId, Template template, Map<Part, String> values) {
        return post(account, "/cgi-bin/message/subscribe/bizsend", TemplateCall.body(template, openId, values, null));
    }

    private SendOutcome post(Account account, String path, String body) {
        try {
            WxMpService service = services.of(account);
            String host = service.getWxMpConfigStorage().getHostConfig().getApiHost();
            return new SendOutcome.Handed(TemplateCall.msgId(service.post(host + path, body)));
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            // What a template is refused for says nothing of the other ways: only that nobody is there ends them all.
            return outcome(code, e) instanceof SendOutcome.Refused && !ErrorClass.nobody(code)
                    ? new SendOutcome.Closed(code)
                    : outcome(code, e);
        } catch (WxRuntimeException e) {
            log.warn("WeChat was busy or gave no token: {}", String.valueOf(e.getCause()));
            return new SendOutcome.Later(-1);
        }
    }

    /** WxJava gives an input or output error code 0 or -99; only what failed before sending is surely not sent. */
    private static SendOutcome outcome(int code, Exception failure) {
        if (Posting.notSent(failure)) {
            return new SendOutcome.Later(code);
        }
        if (code == 0 || code == -99) {
            log.warn(
                    "a call to WeChat ended without an answer: {}",
                    failure.getClass().getName());
            return new SendOutcome.Unknown();
        }
        log.warn("WeChat answered {} ({})", code, ErrorClass.of(code));
        return switch (ErrorClass.of(code)) {
            case BUSY, SETTINGS -> new SendOutcome.Later(code);
            case CHANNEL_CLOSED -> new SendOutcome.Closed(code);
            case PERMANENT -> new SendOutcome.Refused(code);
        };
    }
}
