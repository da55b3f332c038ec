package cn.lianxin.content.push;

import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a push becomes at the end that WeChat tells of. */
final class Endings {
    private static final Pattern REVIEWED = Pattern.compile("err\\((\\d{1,9})\\)");

    private final InstantSource clock;

    Endings(InstantSource clock) {
        this.clock = clock;
    }

    Push sent(Push push) {
        return push.in(PushState.SENT, null).with(push.trace().sent(clock.instant()));
    }

    /** {@return the push at the end that an event tells of} */
    Push of(Push push, ResultMapper.Result result) {
        if (result.status().equals("send success") || result.status().equals("publish 0")) {
            return sent(push);
        }
        Push failed = push.in(PushState.FAILED, null);
        Matcher reviewed = REVIEWED.matcher(result.status());
        return reviewed.matches()
                ? failed.because(Reason.NOT_SENT, Integer.parseInt(reviewed.group(1)))
                : failed.because(Reason.NOT_SENT);
    }
}
