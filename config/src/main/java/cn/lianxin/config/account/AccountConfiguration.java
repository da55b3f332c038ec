package cn.lianxin.config.account;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccountProperties.class, SandboxProperties.class})
class AccountConfiguration {
    @Bean
    Accounts accounts(AccountProperties real, SandboxProperties sandbox) {
        if (!real.accounts().isEmpty()) {
            return new Accounts(
                    real.accounts().stream()
                            .map(AccountProperties.Entry::account)
                            .toList(),
                    false);
        }
        return sandbox.enabled() ? new Accounts(List.of(sandbox.account()), true) : new Accounts(List.of(), false);
    }
}
