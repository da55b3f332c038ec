package cn.lianxin.content.editor;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.DraftQueries.Listed;
import cn.lianxin.content.article.State;
import cn.lianxin.content.push.Audience;
import cn.lianxin.content.push.Followers;
import cn.lianxin.content.push.NewPush;
import cn.lianxin.content.push.Planned;
import cn.lianxin.content.push.Planned.Problem;
import cn.lianxin.content.push.QuotaView;
import cn.lianxin.content.push.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 定时群发: what, to whom, when; then once more, and only then it is on the schedule. */
@Controller
class PushFormController {
    private static final int OFFERED = 100;

    private final DraftQueries articles;
    private final Schedule schedule;
    private final Followers followers;
    private final Accounts accounts;
    private final Times times;
    private final InstantSource clock;

    PushFormController(
            DraftQueries articles, Schedule schedule, Followers followers, Accounts accounts, InstantSource clock) {
        this.articles = articles;
        this.schedule = schedule;
        this.followers = followers;
        this.accounts = accounts;
        this.times = new Times(clock);
        this.clock = clock;
    }

    @GetMapping("/editor/pushes/new")
    ModelAndView form(
            @LoggedIn Staff staff, @RequestParam(name = "article", required = false) @Nullable List<Long> articles) {
        if (!CalendarPages.maySchedule(staff)) {
            return Answers.refused("定时群发由编辑和总编来做。");
        }
        var now = clock.instant().atZone(WorkingCalendar.ZONE);
        return page("editor/push-form", PushForm.of(articles == null ? List.of() : articles, now), null);
    }

    @PostMapping("/editor/pushes")
    ModelAndView plan(@LoggedIn Staff staff, @ModelAttribute PushForm form) {
        if (!CalendarPages.maySchedule(staff)) {
            return Answers.refused("定时群发由编辑和总编来做。");
        }
        if (form.goesBack()) {
            return page("editor/push-form", form, null);
        }
        Optional<Audience> audience = form.who();
        Optional<Instant> at = form.when();
        if (audience.isEmpty() || at.isEmpty()) {
            return again(form, at.isEmpty() ? Problem.NO_TIME : Problem.NO_TAG);
        }
        var wanted = new NewPush(appId(), form.chosen(), audience.get(), at.get(), form.certain(), staff.staffId());
        Optional<Problem> problem = schedule.check(wanted);
        if (problem.isPresent()) {
            return again(form, problem.get());
        }
        if (!form.confirmed()) {
            return page("editor/push-confirm", form, null);
        }
        return switch (schedule.plan(wanted)) {
            case Planned.Done _ -> Answers.toCalendar(Said.PLANNED);
            case Planned.Not(Problem wrong) ->
                wrong == Problem.NOT_CONFIRMED
                        ? unprocessable(page("editor/push-confirm", form, wrong))
                        : again(form, wrong);
        };
    }

    private ModelAndView again(PushForm form, Problem problem) {
        return unprocessable(page("editor/push-form", form, problem));
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String template, PushForm form, @Nullable Problem problem) {
        List<Listed> approved = articles.page(Set.of(State.APPROVED), null, 0, OFFERED);
        Set<Long> free = schedule.free(approved.stream().map(Listed::id).toList());
        List<Listed> ready =
                approved.stream().filter(one -> free.contains(one.id())).toList();
        Optional<Audience> audience = form.who();
        return new ModelAndView(
                template,
                "view",
                new PushFormView(
                        form,
                        ready,
                        followers.tags(appId()),
                        problem,
                        audience.map(Audience::words).orElse(""),
                        form.when().map(times::full).orElse(""),
                        room(form.when().orElseGet(clock::instant)),
                        audience.filter(Audience.Everybody.class::isInstance).isPresent()));
    }

    /** {@return how many are left in the period of that time; empty where the account may send none} */
    private String room(Instant at) {
        QuotaView quota = schedule.quota(appId(), at);
        int left = Math.max(0, quota.most() - quota.used());
        return quota.most() == 0
                ? ""
                : (quota.monthly() ? "这个月" : "这一天") + "能发 " + quota.most() + " 次，还剩 " + left + " 次";
    }

    private String appId() {
        return accounts.all().getFirst().appId();
    }
}
