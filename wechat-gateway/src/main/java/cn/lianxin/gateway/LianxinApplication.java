package cn.lianxin.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class LianxinApplication {
    static void main(String[] args) {
        SpringApplication.run(LianxinApplication.class, args);
    }
}
