package cn.lianxin.config.web;

import cn.lianxin.config.web.LoginCodes.Standing;
import cn.lianxin.config.web.LoginCodes.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the login page shows.
 *
 * @param digits of the code, one by one; none where too many people log in at once
 * @param say what the phone sends
 * @param left seconds until the code is over
 * @param clock the same as people read it: 1:42
 * @param to where they wanted to go; empty where nowhere
 */
record LoginView(State state, List<String> digits, String say, QrCode qr, long left, String clock, String to) {
    static LoginView of(Standing standing, Instant now, String to) {
        long left = left(standing, now);
        String say = "登录 " + standing.code();
        return new LoginView(
                standing.state(),
                standing.code().codePoints().mapToObj(Character::toString).toList(),
                say,
                QrCode.of(say),
                left,
                "%d:%02d".formatted(left / 60, left % 60),
                to);
    }

    static long left(Standing standing, Instant now) {
        return Math.max(0, Duration.between(now, standing.until()).toSeconds());
    }
}
