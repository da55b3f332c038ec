package cn.lianxin.content.editor;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.push.Followers;
import cn.lianxin.content.push.Preview;
import cn.lianxin.content.push.PushQueries;
import cn.lianxin.content.push.Schedule;
import cn.lianxin.content.push.TakingBack;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages about what goes out when. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class ScheduleConfiguration {
    @Bean
    CalendarPages editorCalendarPages(PushQueries pushes, Schedule schedule, Accounts accounts, InstantSource clock) {
        return new CalendarPages(pushes, schedule, accounts, clock);
    }

    @Bean
    CalendarController editorCalendarController(CalendarPages pages) {
        return new CalendarController(pages);
    }

    @Bean
    PushFormController editorPushFormController(
            DraftQueries articles, Schedule schedule, Followers followers, Accounts accounts, InstantSource clock) {
        return new PushFormController(articles, schedule, followers, accounts, clock);
    }

    @Bean
    PushController editorPushController(
            PushQueries pushes,
            Schedule schedule,
            TakingBack takingBack,
            CalendarPages calendar,
            StaffDirectory staffs,
            InstantSource clock) {
        return new PushController(pushes, schedule, takingBack, calendar, staffs, new Times(clock));
    }

    @Bean
    PreviewController editorPreviewController(Preview preview) {
        return new PreviewController(preview);
    }
}
