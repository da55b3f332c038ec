package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import me.chanjar.weixin.mp.api.WxMpService;

/** One WxJava service an account, made at its first use. */
final class WxServices {
    private final Map<String, WxMpService> byAppId = new ConcurrentHashMap<>();
    private final Function<Account, WxMpService> connect;

    WxServices(Function<Account, WxMpService> connect) {
        this.connect = connect;
    }

    WxMpService of(Account account) {
        return byAppId.computeIfAbsent(account.appId(), appId -> connect.apply(account));
    }
}
