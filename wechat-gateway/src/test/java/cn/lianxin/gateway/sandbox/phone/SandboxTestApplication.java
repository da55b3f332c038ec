package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.world.Pace;
import java.time.Duration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = "cn.lianxin.gateway.callback.CallbackConfiguration")
public class SandboxTestApplication {
    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    Patience impatient() {
        return new Patience(Duration.ofMillis(700), Duration.ofMillis(10), 3);
    }

    @Bean
    Pace fast() {
        return new Pace(Duration.ofMillis(10));
    }

    @Bean
    FakeDoor fakeDoor(Accounts accounts) {
        return new FakeDoor(accounts.all().getFirst());
    }
}
