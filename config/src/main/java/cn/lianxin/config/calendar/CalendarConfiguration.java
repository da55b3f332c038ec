package cn.lianxin.config.calendar;

import cn.lianxin.config.account.Accounts;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock everything is injected with, and the calendar it is read by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockProperties.class)
class CalendarConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource instantSource(ClockProperties clock, ObjectProvider<Accounts> accounts) {
        Accounts served = accounts.getIfAvailable();
        return AheadClock.of(clock.ahead(), served == null || served.sandbox());
    }

    @Bean
    @ConditionalOnMissingBean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.load();
    }

    @Bean
    @ConditionalOnMissingBean
    OfficeHours officeHours() {
        return OfficeHours.DEFAULT;
    }

    @Bean
    BusinessTime businessTime(WorkingCalendar calendar, OfficeHours hours) {
        return new BusinessTime(calendar, hours);
    }
}
