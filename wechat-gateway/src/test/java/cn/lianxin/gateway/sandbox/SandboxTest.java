package cn.lianxin.gateway.sandbox;

import cn.lianxin.gateway.sandbox.phone.SandboxTestApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The sandbox with a fake callback door behind it, on a real port and a real Redis. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SandboxTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.threads.virtual.enabled=true", "lianxin.store.data=target/sandbox-test"})
@ContextConfiguration(initializers = RedisFixture.class)
public @interface SandboxTest {}
