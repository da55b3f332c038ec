package cn.lianxin.gateway.delivery;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.dispatch.OutboxRelay;
import cn.lianxin.config.dispatch.OwedReplies;
import cn.lianxin.config.dispatch.StreamReaders;
import cn.lianxin.config.dispatch.Streams;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.Tidying;
import cn.lianxin.config.wechat.WxCalls;
import cn.lianxin.gateway.notify.SecondChannel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivery and its place on the streams. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertProperties.class)
public class DeliveryConfiguration {
    /** Stops before the drain: the closed port would refuse its calls to the sandbox. */
    private static final int PHASE = Integer.MAX_VALUE - 512;

    private static final int AT_ONCE = 64;

    @Bean
    Outbox gatewayOutbox(Streams streams, @Qualifier("gatewaySchema") Schema schema) {
        return streams.outbox(schema);
    }

    @Bean
    OutboxRelay gatewayRelay(
            Streams streams,
            @Qualifier("gatewayOutbox") Outbox outbox,
            @Qualifier("outboundReaders") StreamReaders readers) {
        return streams.relay(outbox, readers);
    }

    @Bean
    Outcomes outcomes(@Qualifier("gatewayOutbox") Outbox outbox, InstantSource clock) {
        return new Outcomes(outbox, clock);
    }

    @Bean
    TemplateResults templateResults(@Qualifier("gatewaySchema") Schema schema, Outcomes outcomes, InstantSource clock) {
        return new TemplateResults(schema, outcomes, clock);
    }

    @Bean
    HeldMessages heldMessages(
            @Qualifier("gatewaySchema") Schema schema,
            Dispatcher dispatcher,
            Outcomes outcomes,
            Accounts accounts,
            InstantSource clock) {
        return new HeldMessages(schema, dispatcher, outcomes, accounts, clock);
    }

    @Bean
    DeliveryMeters deliveryMeters(@Qualifier("gatewaySchema") Schema schema, MeterRegistry registry) {
        return new DeliveryMeters(schema.mapper(DeliveryMapper.class), registry);
    }

    @Bean
    Deliveries deliveries(
            @Qualifier("gatewaySchema") Schema schema,
            Dispatcher dispatcher,
            InstantSource clock,
            @Qualifier("deliveryWork") ObjectProvider<DueRows> work,
            DeliveryMeters meters,
            Outcomes outcomes,
            AlertHours hours,
            Accounts accounts) {
        return new Deliveries(
                schema.mapper(DeliveryMapper.class),
                dispatcher,
                meters,
                outcomes,
                new Digest(schema.mapper(RestingMapper.class)),
                new Recalls(schema),
                hours,
                accounts,
                clock,
                work::getObject);
    }

    @Bean
    AlertHours alertHours(AlertProperties alerts, Accounts accounts) {
        return alerts.hours(accounts.sandbox());
    }

    @Bean
    StuckAlerts stuckAlerts(
            @Qualifier("gatewaySchema") Schema schema,
            SecondChannel second,
            Outcomes outcomes,
            AlertHours hours,
            InstantSource clock) {
        return new StuckAlerts(schema, second, outcomes, hours, clock);
    }

    @Bean
    Ladder ladder(
            @Qualifier("gatewaySchema") Schema schema,
            Accounts accounts,
            OpenIds openIds,
            WxCalls wechat,
            Dispatcher dispatcher,
            DeliveryMeters counters,
            Outcomes outcomes,
            TemplateResults results,
            InstantSource clock) {
        return new Ladder(schema, accounts, openIds, wechat, dispatcher, counters, outcomes, results, clock);
    }

    @Bean
    DueRows deliveryWork(
            @Qualifier("gatewaySchema") Schema schema,
            Deliveries deliveries,
            Ladder ladder,
            StuckAlerts stuck,
            InstantSource clock,
            MeterRegistry meters) {
        var job = new DueRows.Job<>(
                "delivery", AT_ONCE, deliveries::pick, DeliveryRow::personHash, DeliveryRow::id, ladder::deliver);
        return new DueRows(schema, clock, meters, PHASE, List.of(job, stuck.job()));
    }

    @Bean
    Tidying.Step endedDeliveries(@Qualifier("gatewaySchema") Schema schema) {
        return new EndedDeliveries(schema.mapper(EndedMapper.class));
    }

    @Bean
    StreamReaders outboundReaders(Streams streams, Deliveries deliveries) {
        return streams.outbound(deliveries);
    }

    @Bean
    OwedReplies owedReplies(Streams streams, @Qualifier("outboundReaders") StreamReaders readers) {
        return streams.owedReplies(readers);
    }
}
