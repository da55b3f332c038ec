package cn.lianxin.gateway.callback;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.identity.OpenIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door with the answer the product gives to 帮助, in this package because the seam is the door's own. */
@Configuration(proxyBeanMethods = false)
public class DoorAlone {
    private static final Reply ANSWER = Reply.text("""
            您可以这样说（随时回复“帮助”再看）：
            我要反映 内容：马上登记，给您编号
            进度、补充 内容：查看或接着说
            满意、基本满意、不满意 原因、没好：办结后说说解决了没有""");

    @Bean
    ServletRegistrationBean<CallbackController> callbackServlet(
            Accounts accounts, OpenIds openIds, MeterRegistry meters, InstantSource clock) {
        var controller = new CallbackController(
                accounts,
                new InboundReader(openIds),
                message -> new Answer.Passive(ANSWER),
                new CallbackMeters(meters),
                clock);
        return new ServletRegistrationBean<>(controller, CallbackController.MAPPING);
    }
}
