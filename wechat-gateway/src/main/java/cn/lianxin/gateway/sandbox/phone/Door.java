package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.account.SandboxProperties;
import cn.lianxin.config.web.OwnAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the callback door is: {@code lianxin.sandbox.url}, else this process's own address and actual port. */
final class Door {
    private final SandboxProperties sandbox;
    private final OwnAddress own;

    Door(SandboxProperties sandbox, OwnAddress own) {
        this.sandbox = sandbox;
        this.own = own;
    }

    /** {@return the callback's address with that query; null while the port is not open yet} */
    @Nullable
    URI at(String appId, String query) {
        String base = sandbox.url() == null ? own.base() : sandbox.url();
        return base == null ? null : URI.create(base + "/wechat/callback/" + appId + "?" + query);
    }
}
