package cn.lianxin.config.wechat;

import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

/** WeChat's figures for tests without Spring's wiring. */
public final class DatacubeFixtures {
    private DatacubeFixtures() {}

    /** {@return calls to a WeChat at this address, with a token that is good for ever} */
    public static DatacubeCalls at(String api) {
        return new DatacubeCalls(new WxServices(account -> {
            var storage = new WxMpDefaultConfigImpl();
            storage.setAppId(account.appId());
            storage.setSecret(account.secret());
            storage.updateAccessToken("token", 7200);
            storage.setHostConfig(new WxMpHostConfig(api, api, api));
            var service = new WxMpServiceImpl();
            service.setWxMpConfigStorage(storage);
            service.setMaxRetryTimes(0);
            return service;
        }));
    }
}
