package cn.lianxin.config.web;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Where this very process answers: the address it is bound to and its actual port. */
public final class OwnAddress implements ApplicationListener<WebServerInitializedEvent> {
    private final @Nullable InetAddress bound;
    private volatile @Nullable String base;

    /** @param bound {@code server.address}; null and "any" count as loopback */
    OwnAddress(@Nullable InetAddress bound) {
        this.bound = bound;
    }

    /** The management port's own server has a namespace; pages and callbacks are not there. */
    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            base = "http://" + host() + ":" + event.getWebServer().getPort();
        }
    }

    /** {@return {@code http://host:port}; null while the port is not open yet} */
    public @Nullable String base() {
        return base;
    }

    private String host() {
        InetAddress address = bound == null || bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        String host = address.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
