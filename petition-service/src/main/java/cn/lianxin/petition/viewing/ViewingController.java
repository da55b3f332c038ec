package cn.lianxin.petition.viewing;

import cn.lianxin.petition.viewing.Viewing.Hold;
import cn.lianxin.petition.viewing.Viewing.Shown;
import cn.lianxin.petition.viewing.Viewing.Sight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /m/{token}}. A GET shows nothing and uses nothing up, since chats fetch links to preview them; a tap makes the
 * link this browser's. Parameters are passed over: WeChat adds {@code from} and {@code isappinstalled}.
 */
@Controller
class ViewingController {
    static final String COOKIE = "lianxin-m";

    private static final Logger log = LoggerFactory.getLogger(ViewingController.class);
    private static final Pattern BROWSER = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private final Viewing viewing;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    ViewingController(Viewing viewing, InstantSource clock) {
        this.viewing = viewing;
        this.clock = clock;
    }

    @GetMapping("/m/{token}")
    ModelAndView open(
            @PathVariable String token,
            @CookieValue(name = COOKIE, required = false) @Nullable String browser,
            HttpServletResponse response) {
        uncached(response);
        Optional<Sight> sight = viewing.sight(token);
        if (sight.isEmpty()) {
            return nothing();
        }
        return switch (viewing.hold(sight.get(), browser)) {
            case FREE -> new ModelAndView("viewing/confirm");
            case YOURS ->
                new ModelAndView("viewing/things", "view", ThingsView.of(token, sight.get(), viewing, clock.instant()));
            case ANOTHERS -> nothing();
        };
    }

    @PostMapping("/m/{token}")
    ModelAndView confirm(
            @PathVariable String token,
            @CookieValue(name = COOKIE, required = false) @Nullable String known,
            HttpServletRequest request,
            HttpServletResponse response) {
        uncached(response);
        String browser = known != null && BROWSER.matcher(known).matches() ? known : fresh();
        Optional<Sight> sight = viewing.sight(token);
        if (sight.isEmpty() || !viewing.bind(sight.get(), browser)) {
            return nothing();
        }
        ResponseCookie cookie = ResponseCookie.from(COOKIE, browser)
                .path("/m/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofMinutes(30))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        var again = new ModelAndView("redirect:/m/" + token);
        again.setStatus(HttpStatus.SEE_OTHER);
        return again;
    }

    @GetMapping("/m/{token}/{id}")
    Object thing(
            @PathVariable String token,
            @PathVariable String id,
            @CookieValue(name = COOKIE, required = false) @Nullable String browser,
            HttpServletResponse response) {
        uncached(response);
        Optional<Shown> shown = viewing.sight(token)
                .filter(sight -> viewing.hold(sight, browser) == Hold.YOURS
                        && ID.matcher(id).matches())
                .flatMap(sight -> viewing.show(sight, Long.parseLong(id)));
        if (shown.isEmpty()) {
            return nothing();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, shown.get().format().contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(shown.get().content());
    }

    @ExceptionHandler
    ModelAndView away(DataAccessException away, HttpServletResponse response) {
        return later(away, response);
    }

    @ExceptionHandler
    ModelAndView away(UncheckedIOException away, HttpServletResponse response) {
        return later(away, response);
    }

    private static ModelAndView later(Exception away, HttpServletResponse response) {
        log.warn("a photo waits for its store: {}", away.getClass().getName());
        uncached(response);
        return new ModelAndView("viewing/away", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView nothing() {
        return new ModelAndView("viewing/nothing", HttpStatus.NOT_FOUND);
    }

    private static void uncached(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
