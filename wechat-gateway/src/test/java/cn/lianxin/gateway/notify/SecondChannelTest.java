package cn.lianxin.gateway.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecondChannelTest {
    private static final Unseen ONE = new Unseen("HT2611240000002", "楼道灯不亮", 1);

    private final OtherSide wecom = new OtherSide();
    private final OtherSide sms = new OtherSide();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        wecom.close();
        sms.close();
    }

    @Test
    void saysNumberAndSubjectInEveryWay() {
        SecondChannel channel = channel(wecom.url(), sms.url());

        assertThat(channel.say(ONE)).isTrue();

        assertThat(wecom.heard())
                .containsExactly("{\"msgtype\":\"text\",\"text\":{\"content\":"
                        + "\"有诉求的提醒还没人看到：HT2611240000002 楼道灯不亮。请在公众号里回复“待办”。\"}}");
        assertThat(sms.heard()).containsExactly("{\"number\":\"HT2611240000002\",\"subject\":\"楼道灯不亮\",\"count\":1}");
        assertThat(counted("wecom", "taken")).isOne();
    }

    @Test
    void saysHowManyThereAre() {
        channel(wecom.url(), null).say(new Unseen("HT2611240000002", "楼道灯不亮", 3));
        assertThat(wecom.heard()).singleElement().asString().contains("楼道灯不亮等 3 件");
    }

    @Test
    void isContentWithOneWayThatTookIt() {
        wecom.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        assertThat(channel(wecom.url(), sms.url()).say(ONE)).isTrue();
        assertThat(counted("wecom", "failed")).isOne();
        assertThat(counted("http", "taken")).isOne();
    }

    @Test
    void failsWhereNobodyTookIt() {
        sms.answers(503, "");
        wecom.answers(200, "<html>");
        assertThat(channel(wecom.url(), sms.url()).say(ONE)).isFalse();
        wecom.answers(302, "");
        assertThat(channel(wecom.url(), null).say(ONE)).isFalse();
        URI nobody = URI.create("http://127.0.0.1:1/");
        assertThat(channel(null, nobody).say(ONE)).isFalse();
    }

    @Test
    void isNotThereUnlessAnAddressIs() {
        assertThat(channel(null, null).isThere()).isFalse();
        assertThat(channel(null, sms.url()).isThere()).isTrue();
    }

    @Test
    void keepsAddressesOutOfLogs() {
        var properties = new NotifyProperties(wecom.url(), sms.url(), Duration.ofSeconds(1));
        assertThat(properties.toString()).doesNotContain("secret");
    }

    private SecondChannel channel(@Nullable URI robot, @Nullable URI hook) {
        var properties = new NotifyProperties(robot, hook, Duration.ofSeconds(1));
        return new NotifyConfiguration().secondChannel(properties, meters);
    }

    private double counted(String way, String outcome) {
        return meters.counter("lianxin.notify.said", "way", way, "outcome", outcome)
                .count();
    }
}
