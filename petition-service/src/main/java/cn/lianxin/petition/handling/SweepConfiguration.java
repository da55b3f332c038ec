package cn.lianxin.petition.handling;

import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock's hand: apart from the rest, so that a test can move time without it. */
@Configuration(proxyBeanMethods = false)
public class SweepConfiguration {
    /** Stops with the relay, before the drain. */
    private static final int PHASE = Integer.MAX_VALUE - 512;

    @Bean
    DueRows petitionLimits(
            @Qualifier("petitionSchema") Schema schema, Sweeper sweeper, InstantSource clock, MeterRegistry meters) {
        return new DueRows(schema, clock, meters, PHASE, List.of(sweeper.job()));
    }
}
