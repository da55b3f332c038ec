package cn.lianxin.config.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code lianxin.dispatch.*}.
 *
 * @param inHand entries one partition's reader works on at a time; what is beyond waits in Redis
 * @param batch messages one script call carries at most; 1 switches batching off
 * @param answerAtCommit whether a waiter in this process is answered right after the commit, before the script
 * @param handOver whether entries go to the local reader in the call that appends them
 * @param owedAfter when a reply that no door has written is sent as a message of its own
 */
@Validated
@ConfigurationProperties("lianxin.dispatch")
record DispatchProperties(
        @DefaultValue("256") @Min(1) @Max(4096) int inHand,
        @DefaultValue("128") @Min(1) @Max(1024) int batch,
        @DefaultValue("true") boolean answerAtCommit,
        @DefaultValue("true") boolean handOver,
        @DefaultValue("20s") Duration owedAfter) {}
