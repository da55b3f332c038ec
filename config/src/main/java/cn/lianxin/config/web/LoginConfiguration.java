package cn.lianxin.config.web;

import cn.lianxin.config.identity.DirectoryConfiguration;
import cn.lianxin.config.identity.StaffDirectory;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Logins by chat, for the chat and for the browser; in every process with a Redis. */
@AutoConfiguration(after = DirectoryConfiguration.class)
@ConditionalOnBean({StringRedisTemplate.class, StaffDirectory.class})
public class LoginConfiguration {
    @Bean
    LoginCodes loginCodes(StringRedisTemplate redis, StaffDirectory staff, InstantSource clock) {
        return new LoginCodes(redis, staff, clock);
    }
}
