package cn.lianxin.config.identity;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The lists of staff and groups, wherever there is a Redis to read them from. */
@AutoConfiguration(after = DataRedisAutoConfiguration.class)
@ConditionalOnBean(StringRedisTemplate.class)
public class DirectoryConfiguration {
    @Bean
    StaffDirectory staffDirectory(StringRedisTemplate redis) {
        return new StaffDirectory(redis);
    }

    @Bean
    GroupDirectory groupDirectory(StringRedisTemplate redis) {
        return new GroupDirectory(redis);
    }
}
