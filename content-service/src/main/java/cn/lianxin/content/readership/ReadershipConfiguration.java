package cn.lianxin.content.readership;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.EventLog;
import cn.lianxin.config.dispatch.Streams;
import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.DatacubeCalls;
import cn.lianxin.content.push.PushedArticles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counting, and what has been counted. */
@Configuration(proxyBeanMethods = false)
public class ReadershipConfiguration {
    @Bean
    EventLog viewStream(Streams streams) {
        return streams.events("views");
    }

    @Bean
    Views views(
            @Qualifier("viewStream") EventLog viewStream,
            @Qualifier("contentSchema") Schema schema,
            GroupDirectory groups,
            InstantSource clock,
            MeterRegistry meters) {
        return new Views(viewStream, new DailyReaders(schema, clock), new KnownGroups(groups), meters);
    }

    @Bean
    Tally tally(
            @Qualifier("viewStream") EventLog viewStream,
            @Qualifier("contentSchema") Schema schema,
            InstantSource clock,
            MeterRegistry meters) {
        return new Tally(viewStream, schema, clock, meters);
    }

    @Bean
    ReadFigures readFigures(@Qualifier("contentSchema") Schema schema, PushedArticles pushed) {
        return new KnownFigures(schema.mapper(FigureQueries.class), pushed);
    }

    @Bean
    Reports reports(
            @Qualifier("contentSchema") Schema schema,
            ReadFigures figures,
            GroupDirectory groups,
            PushedArticles pushed,
            InstantSource clock) {
        return new Reports(schema, figures, groups, pushed, clock);
    }

    @Bean
    DueRows.Job<Collection> figures(
            @Qualifier("contentSchema") Schema schema,
            DatacubeCalls wechat,
            Accounts accounts,
            PushedArticles pushed,
            InstantSource clock) {
        return new Collector(schema, wechat, accounts, pushed, clock).job();
    }
}
