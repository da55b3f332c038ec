package cn.lianxin.gateway.notify;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lianxin.notify.*}: the second channel; without any address there is none.
 *
 * @param wecom address of a group robot of 企业微信, a secret
 * @param http address that gets {@code {"number", "subject", "count"}} as JSON and answers 2xx, a secret
 * @param timeout of one call, and of the connection to it
 */
@ConfigurationProperties("lianxin.notify")
record NotifyProperties(
        @Nullable URI wecom,
        @Nullable URI http,
        @DefaultValue("5s") Duration timeout) {
    /** Addresses stay out of logs. */
    @Override
    public String toString() {
        return "NotifyProperties[wecom=" + (wecom != null) + ", http=" + (http != null) + "]";
    }
}
