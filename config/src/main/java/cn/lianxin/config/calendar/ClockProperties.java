package cn.lianxin.config.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lianxin.clock}.
 *
 * @param ahead how much later than in the world it is here, so that a demonstration shows the next morning today
 */
@ConfigurationProperties("lianxin.clock")
record ClockProperties(@DefaultValue("0s") Duration ahead) {}
