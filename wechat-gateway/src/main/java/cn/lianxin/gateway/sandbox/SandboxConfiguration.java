package cn.lianxin.gateway.sandbox;

import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.gateway.sandbox.api.ApiConfiguration;
import cn.lianxin.gateway.sandbox.fault.FaultConfiguration;
import cn.lianxin.gateway.sandbox.phone.PhoneConfiguration;
import cn.lianxin.gateway.sandbox.world.WorldConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ConditionalOnTarget("gateway")
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(OnSandbox.class)
@Import({WorldConfiguration.class, FaultConfiguration.class, ApiConfiguration.class, PhoneConfiguration.class})
class SandboxConfiguration {}
