package cn.lianxin.content;

import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock's hand for all that comes due in this schema. */
@Configuration("contentDueConfiguration")
class DueConfiguration {
    /** Stops with the relay, before the drain. */
    private static final int PHASE = Integer.MAX_VALUE - 512;

    /** {@code lianxin.content.due=false} holds it, for a test that moves time without it. */
    @Bean
    @ConditionalOnBooleanProperty(name = "lianxin.content.due", matchIfMissing = true)
    DueRows contentDue(
            @Qualifier("contentSchema") Schema schema,
            InstantSource clock,
            MeterRegistry meters,
            List<DueRows.Job<?>> jobs) {
        return new DueRows(schema, clock, meters, PHASE, jobs);
    }
}
