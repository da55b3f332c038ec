package cn.lianxin.config.calendar;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock everything is injected with, and the calendar it is read by. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource instantSource() {
        return InstantSource.system();
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
