package cn.lianxin.gateway.callback;

import static cn.lianxin.gateway.callback.codec.WeChatSide.APP_ID;
import static cn.lianxin.gateway.callback.codec.WeChatSide.account;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Encryption;
import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.gateway.callback.codec.WeChatSide;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door as it stands in the product, three accounts before it and nothing behind it. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    CallbackConfiguration.class
})
@Import(SharedIdentity.class)
class Door {
    static final String PLAIN = "wx0000000000000002";
    static final String COMPATIBLE = "wx0000000000000003";

    @Bean
    Accounts accounts() {
        return new Accounts(
                List.of(
                        account(APP_ID, Encryption.SAFE),
                        account(PLAIN, Encryption.PLAIN),
                        account(COMPATIBLE, Encryption.COMPATIBLE)),
                true);
    }

    @Bean
    InstantSource clock() {
        return WeChatSide.CLOCK;
    }

    @Bean
    MeterRegistry registry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Echo echo() {
        return new Echo();
    }

    /** Remembers what got through and says it back. */
    static final class Echo implements Answering {
        final Queue<Inbound> heard = new ConcurrentLinkedQueue<>();

        @Override
        public Answer answer(Inbound inbound) {
            heard.add(inbound);
            return inbound instanceof Inbound.Text message
                    ? answer(message.text())
                    : new Answer.Passive(Reply.silence());
        }

        private static Answer answer(String text) {
            return switch (text) {
                case "离开" -> new Answer.Away();
                case "出错" -> throw new IllegalStateException();
                default -> new Answer.Passive(Reply.text(text));
            };
        }
    }
}
