package cn.lianxin.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Everything comes by auto-configuration: a scan would find the sandbox's controllers beside a real account too. */
@SpringBootConfiguration
@EnableAutoConfiguration
class LianxinApplication {
    static void main(String[] args) {
        SpringApplication.run(LianxinApplication.class, args);
    }
}
