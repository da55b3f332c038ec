package cn.lianxin.bench.demo;

import me.chanjar.weixin.mp.api.WxMpMessageRouter;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class DemoCallback {
    private final WxMpService service;
    private final WxMpMessageRouter router;

    DemoCallback(WxMpService service, WxMpMessageRouter router) {
        this.service = service;
        this.router = router;
    }

    @PostMapping(path = "/wechat/callback/{appId}", produces = "application/xml;charset=UTF-8")
    String receive(
            @PathVariable String appId,
            @RequestBody String body,
            @RequestParam String signature,
            @RequestParam String timestamp,
            @RequestParam String nonce,
            @RequestParam("msg_signature") String messageSignature) {
        var config = service.getWxMpConfigStorage();
        if (!config.getAppId().equals(appId) || !service.checkSignature(timestamp, nonce, signature)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var message = WxMpXmlMessage.fromEncryptedXml(body, config, timestamp, nonce, messageSignature);
        var answer = router.route(message);
        return answer == null ? "" : answer.toEncryptedXml(config);
    }
}
