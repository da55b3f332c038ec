package cn.lianxin.gateway.callback;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code lianxin.callback.*}.
 *
 * @param perMinute messages and events of one person that are taken in a minute; 0 for no limit
 */
@Validated
@ConfigurationProperties("lianxin.callback")
record CallbackProperties(@DefaultValue("30") @Min(0) int perMinute) {}
