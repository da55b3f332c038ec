package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes QR codes that say where they were scanned (developers.weixin.qq.com, api_createqrcode). */
public final class QrCalls {
    private final WxServices services;

    QrCalls(WxServices services) {
        this.services = services;
    }

    /**
     * A code that never ends; an account has 100,000 of them.
     *
     * @param scene 1 to 64 letters, which every scan brings
     * @return the address that the code holds
     */
    public Answer<String> forGood(Account account, String scene) {
        var body = JsonNodeFactory.instance.objectNode().put("action_name", "QR_LIMIT_STR_SCENE");
        body.putObject("action_info").putObject("scene").put("scene_str", scene);
        return new Posting(services.of(account))
                .post(
                        "/cgi-bin/qrcode/create",
                        body,
                        answer -> answer.path("url").asString(""));
    }
}
