package cn.lianxin.bench.demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least a page can cost in this framework: what article views are held against. */
@RestController
class Hello {
    @GetMapping("/hello")
    String hello() {
        return "hello";
    }
}
