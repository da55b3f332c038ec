package cn.lianxin.petition.chain;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.StaffDirectory;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the other modules are told of groups and staff: apart from the chain, which needs no Redis. */
@Configuration(proxyBeanMethods = false)
public class DirectoriesConfiguration {
    private static final Duration AGAIN = Duration.ofMinutes(1);

    @Bean
    Directories directories(Chain chain, StaffDirectory staff, GroupDirectory groups) {
        return new Directories(chain, staff, groups, AGAIN);
    }
}
