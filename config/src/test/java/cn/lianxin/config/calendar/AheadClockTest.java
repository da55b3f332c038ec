package cn.lianxin.config.calendar;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.lianxin.config.account.Accounts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AheadClockTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CalendarConfiguration.class));

    @ParameterizedTest
    @CsvSource({"0s, PT0S", "15h, PT15H", "90m, PT1H30M"})
    void goesAheadOfTheWorldBeforeTheSandbox(String written, Duration ahead) {
        runner.withBean(Accounts.class, () -> new Accounts(List.of(), true))
                .withPropertyValues("lianxin.clock.ahead=" + written)
                .run(context -> assertThat(context.getBean(InstantSource.class).instant())
                        .isCloseTo(InstantSource.system().instant().plus(ahead), within(1, MINUTES)));
    }

    @Test
    void isTheWorldsWhereNothingIsSaid() {
        runner.run(context -> assertThat(context.getBean(InstantSource.class)).isSameAs(InstantSource.system()));
    }

    @Test
    void isRefusedBesideARealAccount() {
        runner.withBean(Accounts.class, () -> new Accounts(List.of(), false))
                .withPropertyValues("lianxin.clock.ahead=15h")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("lianxin.clock.ahead is for the sandbox"));
    }

    @Test
    void neverGoesBack() {
        runner.withPropertyValues("lianxin.clock.ahead=-1s")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("only goes forward"));
    }
}
