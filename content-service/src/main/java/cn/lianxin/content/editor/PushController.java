package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.push.Planned;
import cn.lianxin.content.push.Planned.Problem;
import cn.lianxin.content.push.PushQueries;
import cn.lianxin.content.push.PushState;
import cn.lianxin.content.push.Reasons;
import cn.lianxin.content.push.Schedule;
import cn.lianxin.content.push.TakingBack;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One push: its state, what it carries, what happened, and what somebody may decide. */
@Controller
class PushController {
    private static final String ONE = "/editor/pushes/{id:[1-9]\\d{0,17}}";

    private final PushQueries pushes;
    private final Schedule schedule;
    private final TakingBack takingBack;
    private final CalendarPages calendar;
    private final StaffDirectory staffs;
    private final Times times;

    PushController(
            PushQueries pushes,
            Schedule schedule,
            TakingBack takingBack,
            CalendarPages calendar,
            StaffDirectory staffs,
            Times times) {
        this.pushes = pushes;
        this.schedule = schedule;
        this.takingBack = takingBack;
        this.calendar = calendar;
        this.staffs = staffs;
        this.times = times;
    }

    @GetMapping(ONE)
    ModelAndView one(@LoggedIn Staff staff, @PathVariable("id") long id) {
        return new ModelAndView("editor/push", "view", view(staff, id, null));
    }

    @PostMapping(ONE + "/move")
    ModelAndView move(
            @LoggedIn Staff staff,
            @PathVariable("id") long id,
            @RequestParam(name = "date", defaultValue = "") String date,
            @RequestParam(name = "time", defaultValue = "") String time) {
        return change(
                staff,
                id,
                Said.MOVED,
                () -> PushForm.instant(date, time)
                        .map(at -> schedule.move(id, at, staff.staffId()))
                        .orElseGet(() -> new Planned.Not(Problem.NO_TIME)));
    }

    @PostMapping(ONE + "/cancel")
    ModelAndView cancel(@LoggedIn Staff staff, @PathVariable("id") long id) {
        return change(staff, id, Said.CANCELLED, () -> schedule.cancel(id, staff.staffId()));
    }

    /** @param sent what somebody has seen at the account */
    @PostMapping(ONE + "/declare")
    ModelAndView declare(@LoggedIn Staff staff, @PathVariable("id") long id, @RequestParam("sent") boolean sent) {
        return change(staff, id, Said.DECLARED, () -> schedule.declare(id, sent, staff.staffId()));
    }

    @PostMapping(ONE + "/delete")
    ModelAndView delete(@LoggedIn Staff staff, @PathVariable("id") long id) {
        return change(staff, id, Said.DELETED, () -> takingBack.delete(id, staff.staffId()));
    }

    private ModelAndView change(Staff staff, long id, Said done, Supplier<Planned> wish) {
        if (!CalendarPages.maySchedule(staff)) {
            return Answers.refused("群发由编辑和总编来管。");
        }
        return switch (wish.get()) {
            case Planned.Done _ -> Answers.toCalendar(done);
            case Planned.Not(Problem wrong) -> {
                var page = new ModelAndView("editor/push", "view", view(staff, id, wrong.words()));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private PushView view(Staff staff, long id, @Nullable String problem) {
        PushQueries.Line push = Answers.found(pushes.one(id));
        CalendarView.Entry entry = calendar.entry(push);
        ZonedDateTime next = times.orSoon(push.scheduledAt());
        List<PushQueries.Carried> articles = pushes.articles(id);
        List<Long> ids = articles.stream().map(PushQueries.Carried::id).toList();
        return new PushView(
                push,
                entry.chip(),
                times.full(push.scheduledAt()),
                next.toLocalDate().toString(),
                "%tR".formatted(next),
                entry.what(),
                articles,
                lines(pushes.history(id)),
                CalendarPages.maySchedule(staff),
                entry.movable(),
                takingBack.possible(id),
                ended(push.state()) && schedule.free(ids).containsAll(ids),
                problem);
    }

    private static boolean ended(PushState state) {
        return state == PushState.FAILED || state == PushState.CANCELLED;
    }

    /** The oldest of them put it on the schedule; who does so once more has moved it. */
    private List<PushView.Line> lines(List<PushQueries.Happened> all) {
        int oldest = all.size() - 1;
        return IntStream.range(0, all.size())
                .mapToObj(at -> line(all.get(at), at < oldest && moved(all.get(at))))
                .toList();
    }

    private static boolean moved(PushQueries.Happened one) {
        return one.state() == PushState.SCHEDULED && one.who() != null;
    }

    private PushView.Line line(PushQueries.Happened one, boolean moved) {
        String who = one.who() == null
                ? "系统"
                : staffs.byId(one.who()).map(Staff::name).orElse("编辑");
        return new PushView.Line(
                times.full(one.at()),
                who,
                moved ? "改了时间" : one.state().words(),
                Reasons.words(one.reason(), one.code()));
    }
}
