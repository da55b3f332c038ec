package cn.lianxin.bench.demo;

import java.util.Map;
import me.chanjar.weixin.common.session.WxSessionManager;
import me.chanjar.weixin.mp.api.WxMpMessageHandler;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import org.springframework.stereotype.Component;

@Component
class Greeting implements WxMpMessageHandler {
    /** About as long as the product's answer to 帮助, so that both encrypt as much. */
    private static final String TEXT = """
            我要反映 说说您的事：马上编号，有人来办
            进度：看您反映的事办到哪里了
            补充 编号 想补充的话
            满意、基本满意、不满意：办完以后评一评
            看：最近的文章
            帮助：再看一遍这些""";

    @Override
    public WxMpXmlOutMessage handle(
            WxMpXmlMessage message, Map<String, Object> context, WxMpService service, WxSessionManager sessions) {
        return WxMpXmlOutMessage.TEXT()
                .content(TEXT)
                .fromUser(message.getToUser())
                .toUser(message.getFromUser())
                .build();
    }
}
