package cn.lianxin.content.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lianxin.push}.
 *
 * @param late how long after its time a push may still go out by itself
 * @param ahead how long before its time the draft is made, so that pictures do not hold it up
 * @param askAfter when an unanswered call is asked about; WeChat refuses the same id within a minute
 * @param adminAfter how long WeChat may take to send before we suppose that it waits for its administrator
 * @param adminWaits how long the administrator has to answer
 */
@ConfigurationProperties("lianxin.push")
record PushProperties(
        @DefaultValue("10m") Duration late,
        @DefaultValue("3m") Duration ahead,
        @DefaultValue("65s") Duration askAfter,
        @DefaultValue("2m") Duration adminAfter,
        @DefaultValue("30m") Duration adminWaits) {}
