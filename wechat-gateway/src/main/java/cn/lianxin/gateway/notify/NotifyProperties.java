package cn.lianxin.gateway.notify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lianxin.notify.*}: the second channel; without any address there is none.
 *
 * @param wecom address of a group robot of 企业微信, a secret
 * @param http address that gets {@link Unseen} as JSON and answers 2xx, a secret
 * @param mail who gets e-mails; null for nobody
 * @param timeout of one call as a whole; of each step of an e-mail, which ends after 30 s in any case
 */
@ConfigurationProperties("lianxin.notify")
record NotifyProperties(
        @Nullable URI wecom,
        @Nullable URI http,
        @Nullable ToMail mail,
        @DefaultValue("5s") Duration timeout) {
    NotifyProperties {
        requireWeb("wecom", wecom);
        requireWeb("http", http);
    }

    /**
     * E-mails, by the server that {@code spring.mail.host} names.
     *
     * @param to addresses
     * @param from whose name it bears; null for the account's at that server
     */
    record ToMail(@DefaultValue List<String> to, @Nullable String from) {
        ToMail {
            to = List.copyOf(to);
        }
    }

    /** At the start rather than at the first alert. */
    private static void requireWeb(String name, @Nullable URI address) {
        boolean web = address == null
                || (address.getHost() != null
                        && ("https".equals(address.getScheme()) || "http".equals(address.getScheme())));
        if (!web) {
            throw new IllegalArgumentException("lianxin.notify." + name + " is no http or https address");
        }
    }

    /** Addresses stay out of logs. */
    @Override
    public String toString() {
        return "NotifyProperties[wecom=" + (wecom != null) + ", http=" + (http != null) + ", mail=" + (mail != null)
                + "]";
    }
}
