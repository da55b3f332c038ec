package cn.lianxin.gateway.front;

import cn.lianxin.config.account.Accounts;
import org.springframework.boot.actuate.endpoint.EndpointFilter;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.core.env.Environment;

/**
 * Health is all that the public port tells beside a real account. Metrics say how many people wrote and what fails: they
 * are for whoever runs the product, on the port that {@code management.server.port} names, or in the sandbox.
 */
final class PublicEndpoints implements EndpointFilter<ExposableWebEndpoint> {
    private static final EndpointId HEALTH = EndpointId.of("health");

    private final boolean onlyHealth;

    PublicEndpoints(Accounts accounts, Environment environment) {
        onlyHealth = !accounts.sandbox() && !environment.containsProperty("management.server.port");
    }

    @Override
    public boolean match(ExposableWebEndpoint endpoint) {
        return !onlyHealth || endpoint.getEndpointId().equals(HEALTH);
    }
}
