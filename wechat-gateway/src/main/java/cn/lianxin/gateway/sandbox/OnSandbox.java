package cn.lianxin.gateway.sandbox;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The same question as {@code Accounts.sandbox()}, asked before there are beans: no entry under
 * {@code lianxin.wechat.accounts}, and the sandbox not switched off.
 */
class OnSandbox implements Condition {
    private static final ConfigurationPropertyName ACCOUNTS = ConfigurationPropertyName.of("lianxin.wechat.accounts");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        boolean enabled = environment.getProperty("lianxin.sandbox.enabled", Boolean.class, true);
        return enabled && !realAccount(environment);
    }

    private static boolean realAccount(Environment environment) {
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source.containsDescendantOf(ACCOUNTS) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }
}
