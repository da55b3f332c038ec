package cn.lianxin.gateway.media;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.dispatch.StreamReaders;
import cn.lianxin.config.dispatch.Streams;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.Tidying;
import cn.lianxin.config.wechat.MediaCalls;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetching, and its place on the streams. */
@Configuration(proxyBeanMethods = false)
public class MediaConfiguration {
    /** Stops before the drain: the closed port would refuse its calls to the sandbox. */
    private static final int PHASE = Integer.MAX_VALUE - 512;

    /** Each holds up to 10 MB. */
    private static final int AT_ONCE = 4;

    /** As long as what its sender was told; WeChat itself forgets a MediaId after three days, so none comes again. */
    static final Duration KEPT = Duration.ofDays(90);

    @Bean
    MediaIntake mediaIntake(
            @Qualifier("gatewaySchema") Schema schema,
            MediaStore store,
            Accounts accounts,
            OpenIds openIds,
            InstantSource clock,
            @Qualifier("mediaWork") ObjectProvider<DueRows> work) {
        return new MediaIntake(schema.mapper(MediaMapper.class), store, accounts, openIds, clock, work::getObject);
    }

    @Bean
    DueRows mediaWork(
            @Qualifier("gatewaySchema") Schema schema,
            MediaIntake intake,
            Accounts accounts,
            MediaCalls wechat,
            MediaStore store,
            @Qualifier("deliveries") OutboundHandler delivery,
            InstantSource clock,
            MeterRegistry meters) {
        Gauge.builder("lianxin.media.due", schema.mapper(MediaMapper.class), MediaMapper::countDue)
                .strongReference(true)
                .register(meters);
        var downloader = new MediaDownloader(schema, accounts, wechat, store, delivery, clock, meters);
        var job = new DueRows.Job<>("media", AT_ONCE, intake::pick, MediaRow::id, MediaRow::id, downloader::fetch);
        return new DueRows(schema, clock, meters, PHASE, List.of(job));
    }

    /** The photos themselves belong to petition-service, which knows what they are for. */
    @Bean
    Tidying.Step endedMedia(@Qualifier("gatewaySchema") Schema schema) {
        MediaMapper rows = schema.mapper(MediaMapper.class);
        return now -> rows.deleteBefore(now.minus(KEPT), Tidying.AT_ONCE);
    }

    @Bean
    StreamReaders mediaReaders(Streams streams, MediaIntake intake) {
        return streams.media(intake);
    }
}
