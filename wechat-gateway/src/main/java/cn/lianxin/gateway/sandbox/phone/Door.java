package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.account.SandboxProperties;
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Where the callback door is: {@code lianxin.sandbox.url}, else this process's own address and actual port. */
final class Door implements ApplicationListener<WebServerInitializedEvent> {
    private final @Nullable InetAddress address;
    private volatile @Nullable String base;

    Door(SandboxProperties sandbox, ServerProperties server) {
        this.base = sandbox.url();
        this.address = server.getAddress();
    }

    /** The management port's own server has a namespace; callbacks are not there. */
    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (base == null && event.getApplicationContext().getServerNamespace() == null) {
            base = "http://" + host() + ":" + event.getWebServer().getPort();
        }
    }

    /** {@return the callback's address with that query; null while the port is not open yet} */
    @Nullable
    URI at(String appId, String query) {
        return base == null ? null : URI.create(base + "/wechat/callback/" + appId + "?" + query);
    }

    private String host() {
        InetAddress bound = address == null || address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        String host = bound.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
