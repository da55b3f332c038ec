package cn.lianxin.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.web.LoginCodes.Answered;
import cn.lianxin.config.web.LoginCodes.Asked;
import cn.lianxin.config.web.LoginCodes.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

@SpringBootTest(classes = LoginCodesTest.Login.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LoginCodesTest {
    private static final Staff ZHOU = SignedIn.staff("login-zhou", "周编辑", Role.EDITOR);
    private static final Staff HE = SignedIn.staff("login-he", "何编辑", Role.EDITOR);
    private static final Staff STRANGER = SignedIn.staff("login-nobody", "谁", Role.EDITOR);
    private static final String WINDOWS = "一台 Windows 电脑";

    private final Clock clock;
    private final StaffDirectory staff;
    private final LoginCodes codes;
    private final StringRedisTemplate redis;

    @Autowired
    LoginCodesTest(Clock clock, StaffDirectory staff, LoginCodes codes, StringRedisTemplate redis) {
        this.clock = clock;
        this.staff = staff;
        this.codes = codes;
        this.redis = redis;
    }

    static final class Clock implements InstantSource {
        private volatile Instant now = Instant.parse("2026-11-24T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataRedisAutoConfiguration.class,
        cn.lianxin.config.identity.DirectoryConfiguration.class,
        LoginConfiguration.class
    })
    static class Login {
        @Bean
        Clock clock() {
            return new Clock();
        }
    }

    @BeforeEach
    void listed() {
        redis.delete(redis.keys("lianxin:{login}:*"));
        staff.publish(List.of(ZHOU, HE));
    }

    @Test
    void theBrowserThatShowsTheCodeGoesInOnce() {
        String code = offer("b1");

        assertThat(codes.ask(ZHOU.person(), code, message())).isEqualTo(new Asked.Device(WINDOWS, "区融媒体中心"));
        assertThat(codes.take("b1")).isEmpty();
        assertThat(codes.confirm(ZHOU.person(), message())).contains(Answered.IN);
        assertThat(codes.standing("b1").state()).isEqualTo(State.CONFIRMED);
        assertThat(codes.take("b2")).isEmpty();

        assertThat(codes.take("b1")).contains(new LoginCodes.Entry(ZHOU.staffId(), "0"));
        assertThat(codes.take("b1")).isEmpty();
        assertThat(codes.standing("b1").state()).isEqualTo(State.OVER);
    }

    @Test
    void anotherBrowsersCodeLetsThatOneInAndNotThis() {
        offer("mine");
        String theirs = offer("theirs");
        codes.ask(ZHOU.person(), theirs, message());
        codes.confirm(ZHOU.person(), message());

        assertThat(codes.take("mine")).isEmpty();
        assertThat(codes.take("theirs")).isPresent();
    }

    @Test
    void twoMinutesAreAllThereIs() {
        String late = offer("b1");
        clock.pass(LoginCodes.VALID);
        assertThat(codes.standing("b1").state()).isEqualTo(State.OVER);
        assertThat(codes.ask(ZHOU.person(), late, message())).isEqualTo(new Asked.Wrong(4));

        String asked = offer("b1");
        codes.ask(ZHOU.person(), asked, message());
        clock.pass(LoginCodes.VALID);
        assertThat(codes.confirm(ZHOU.person(), message())).contains(Answered.OVER);

        String confirmed = offer("b1");
        codes.ask(ZHOU.person(), confirmed, message());
        codes.confirm(ZHOU.person(), message());
        clock.pass(LoginCodes.VALID);
        assertThat(codes.take("b1")).isEmpty();
    }

    @Test
    void fiveWrongOnesCloseItToThatPersonForTenMinutes() {
        String right = offer("b1");
        for (int left = 4; left > 0; left--) {
            assertThat(codes.ask(ZHOU.person(), wrong(right), message())).isEqualTo(new Asked.Wrong(left));
        }
        assertThat(codes.ask(ZHOU.person(), "12", message())).isEqualTo(new Asked.Closed());
        assertThat(codes.ask(ZHOU.person(), right, message())).isEqualTo(new Asked.Closed());
        assertThat(codes.ask(HE.person(), right, message())).isInstanceOf(Asked.Device.class);

        clock.pass(Duration.ofMinutes(10));
        assertThat(codes.ask(ZHOU.person(), offer("b2"), message())).isInstanceOf(Asked.Device.class);
        assertThat(codes.ask(ZHOU.person(), wrong(right), message())).isEqualTo(new Asked.Wrong(4));
    }

    @Test
    void theSameMessageTwiceCountsOnceAndIsAnsweredAlike() {
        String right = offer("b1");
        MessageKey mistyped = message();
        codes.ask(ZHOU.person(), wrong(right), mistyped);
        assertThat(codes.ask(ZHOU.person(), wrong(right), mistyped)).isEqualTo(new Asked.Wrong(4));

        MessageKey typed = message();
        MessageKey yes = message();
        codes.ask(ZHOU.person(), right, typed);
        codes.confirm(ZHOU.person(), yes);
        assertThat(codes.ask(ZHOU.person(), right, typed)).isInstanceOf(Asked.Device.class);
        assertThat(codes.confirm(ZHOU.person(), yes)).contains(Answered.IN);
        assertThat(codes.confirm(ZHOU.person(), message())).isEmpty();
        assertThat(codes.take("b1")).isPresent();
    }

    @Test
    void whoSaysItIsNotTheyKeepsTheBrowserOut() {
        String code = offer("b1");
        codes.ask(ZHOU.person(), code, message());

        assertThat(codes.refuse(ZHOU.person(), message())).contains(Answered.REFUSED);

        assertThat(codes.standing("b1").state()).isEqualTo(State.REFUSED);
        assertThat(codes.confirm(ZHOU.person(), message())).isEmpty();
        assertThat(codes.ask(ZHOU.person(), code, message())).isEqualTo(new Asked.Wrong(4));
        assertThat(codes.take("b1")).isEmpty();
    }

    @Test
    void oneCodeIsAskedOfOnePerson() {
        String code = offer("b1");
        codes.ask(ZHOU.person(), code, message());

        assertThat(codes.ask(HE.person(), code, message())).isEqualTo(new Asked.Wrong(4));
        assertThat(codes.confirm(HE.person(), message())).isEmpty();
        assertThat(codes.ask(ZHOU.person(), code, message())).isInstanceOf(Asked.Device.class);
    }

    @Test
    void onlyStaffLogIn() {
        String code = offer("b1");
        assertThat(codes.ask(STRANGER.person(), code, message())).isEqualTo(new Asked.Stranger());
        assertThat(codes.leave(STRANGER.person())).isFalse();

        codes.ask(HE.person(), code, message());
        staff.publish(List.of(ZHOU));
        assertThat(codes.confirm(HE.person(), message())).contains(Answered.STRANGER);
        assertThat(codes.standing("b1").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aRoundEndsWithEachLeaving() {
        String before = codes.round(ZHOU.staffId());
        assertThat(codes.leave(ZHOU.person())).isTrue();
        assertThat(codes.round(ZHOU.staffId())).isNotEqualTo(before);
        assertThat(codes.round(HE.staffId())).isEqualTo(before);
    }

    @Test
    void aFreshCodeTakesTheLastOnesPlace() {
        String first = offer("b1");
        String second = offer("b1");

        assertThat(codes.ask(ZHOU.person(), first, message())).isInstanceOf(Asked.Wrong.class);
        assertThat(codes.ask(ZHOU.person(), second, message())).isInstanceOf(Asked.Device.class);
        assertThat(redis.getExpire("lianxin:{login}:offer:" + second)).isBetween(1L, 300L);
    }

    private String offer(String browser) {
        return codes.offer(browser, WINDOWS, "区融媒体中心").orElseThrow().code();
    }

    private static String wrong(String code) {
        return code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
    }

    private static MessageKey message() {
        return new MessageKey(UUID.randomUUID().toString());
    }
}
