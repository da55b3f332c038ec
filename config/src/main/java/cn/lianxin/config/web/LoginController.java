package cn.lianxin.config.web;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.web.LoginCodes.Standing;
import cn.lianxin.config.web.LoginCodes.State;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /login}: shows a code, waits for the phone and goes in; {@code /logout}. */
@Controller
class LoginController {
    private final LoginCodes codes;
    private final StaffDirectory staff;
    private final StaffSessions sessions;
    private final Browsers browsers;
    private final Places places;
    private final InstantSource clock;

    LoginController(
            LoginCodes codes,
            StaffDirectory staff,
            StaffSessions sessions,
            Browsers browsers,
            Places places,
            InstantSource clock) {
        this.codes = codes;
        this.staff = staff;
        this.sessions = sessions;
        this.browsers = browsers;
        this.places = places;
        this.clock = clock;
    }

    /** What the page's script asks for; {@code left} in seconds. */
    record Progress(State state, long left) {}

    /** The code that this browser shows already, or a fresh one. */
    @GetMapping("/login")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String back = WayBack.checked(to);
        Optional<Staff> in = StaffAuthentication.current();
        if (in.isPresent()) {
            return seeOther(back.isEmpty() ? WayBack.home(in.get().role()) : back);
        }
        String browser = browsers.of(request, response);
        Standing standing = codes.standing(browser);
        return switch (standing.state()) {
            case WAITING, CONFIRMED -> page(standing, back);
            case REFUSED, OVER ->
                offer(browser, request)
                        .map(fresh -> page(fresh, back))
                        .orElseGet(() -> new ModelAndView("web/busy", HttpStatus.SERVICE_UNAVAILABLE));
        };
    }

    /** Another code, whatever became of the last one. */
    @PostMapping("/login/new")
    ModelAndView another(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        offer(browsers.of(request, response), request);
        return seeOther(WayBack.login(WayBack.checked(to)));
    }

    @GetMapping("/login/state")
    @ResponseBody
    Progress state(HttpServletRequest request) {
        Optional<Standing> standing = browsers.known(request).map(codes::standing);
        return new Progress(
                standing.map(Standing::state).orElse(State.OVER),
                standing.map(known -> LoginView.left(known, clock.instant())).orElse(0L));
    }

    /** The phone has said that it is they. */
    @PostMapping("/login")
    ModelAndView enter(@RequestParam(required = false) @Nullable String to, HttpServletRequest request) {
        String back = WayBack.checked(to);
        Optional<LoginCodes.Entry> entry = browsers.known(request).flatMap(codes::take);
        Optional<Staff> who = entry.flatMap(known -> staff.byId(known.staffId()));
        if (who.isEmpty()) {
            return seeOther(WayBack.login(back));
        }
        sessions.open(request, entry.orElseThrow());
        return seeOther(back.isEmpty() ? WayBack.home(who.get().role()) : back);
    }

    @PostMapping("/logout")
    ModelAndView leave(HttpServletRequest request) {
        sessions.close(request);
        return seeOther("/login");
    }

    private Optional<Standing> offer(String browser, HttpServletRequest request) {
        return codes.offer(
                browser, Devices.of(request.getHeader(HttpHeaders.USER_AGENT)), places.of(request.getRemoteAddr()));
    }

    private ModelAndView page(Standing standing, String to) {
        return new ModelAndView("web/login", "view", LoginView.of(standing, clock.instant(), to));
    }

    /** As it is: the browser's own encoding stays. */
    private static ModelAndView seeOther(String to) {
        var view = new RedirectView(to, false, false, false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
