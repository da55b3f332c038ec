package cn.lianxin.gateway.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.notify.NotifyProperties.ToMail;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class WaysTest {
    private static final Unseen ONE = new Unseen("owner-dongshan", "东山村王支书", "HT2611240000002", "楼道灯不亮", 1);

    private static final Duration SOON = Duration.ofSeconds(1);

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
        Ways channel = channel(wecom.url(), sms.url());

        assertThat(channel.say(ONE)).isTrue();

        assertThat(wecom.heard())
                .containsExactly("{\"msgtype\":\"text\",\"text\":{\"content\":"
                        + "\"东山村王支书：有诉求的提醒还没看到：HT2611240000002 楼道灯不亮。请在公众号里回复“待办”。\"}}");
        assertThat(sms.heard())
                .containsExactly("{\"staff\":\"owner-dongshan\",\"whom\":\"东山村王支书\",\"number\":\"HT2611240000002\","
                        + "\"subject\":\"楼道灯不亮\",\"count\":1}");
        assertThat(counted("wecom", "taken")).isOne();
    }

    @Test
    void saysHowManyThereAre() {
        channel(wecom.url(), null).say(new Unseen("", "", "HT2611240000002", "楼道灯不亮", 3));
        assertThat(wecom.heard())
                .singleElement()
                .asString()
                .contains("\"有诉求的提醒")
                .contains("楼道灯不亮等 3 件");
    }

    @Test
    void saysNoPhoneNumberThatSomebodyWroteIntoTheSubject() {
        channel(wecom.url(), sms.url()).say(new Unseen("", "", "HT2611240000002", "请打138 0000 1234或22331122，3 号楼", 1));
        assertThat(wecom.heard()).singleElement().asString().contains("请打…或…，3 号楼");
        assertThat(sms.heard()).singleElement().asString().contains("请打…或…，3 号楼");
    }

    @Test
    void sendsAMail() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        try {
            Ways channel = channel(mail(port));
            assertThat(channel.say(ONE)).isTrue();
            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo("诉求提醒还没看到 HT2611240000002");
            assertThat(got.getContent()).asString().contains("东山村王支书", "楼道灯不亮", "待办");
            assertThat(got.getAllRecipients()).hasSize(2);
            assertThat(got.getFrom()[0]).hasToString("lianxin@example.gov.cn");
            assertThat(counted("mail", "taken")).isOne();
        } finally {
            server.stop();
        }
        assertThat(channel(mail(port)).say(ONE)).isFalse();
    }

    @Test
    void waitsForNobodyWhoTakesACallAndKeepsSilent() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThat(channel(address, address).say(ONE)).isFalse();
            assertThat(channel(mail(silent.getLocalPort())).say(ONE)).isFalse();
        }
        assertThat(counted("mail", "failed")).isOne();
    }

    @Test
    void waitsForNobodyWhoDripsAnAnswerThatNeverEnds() throws IOException {
        try (var slow = new Dripping("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")) {
            assertThat(channel(slow.url(), slow.url()).say(ONE)).isFalse();
            await().untilAsserted(() -> assertThat(slow.hungUp()).isEqualTo(2));
        }
        try (var slow = new Dripping("220-")) {
            assertThat(channel(List.of(hasty(mail(slow.url().getPort()).getFirst())))
                            .say(ONE))
                    .isFalse();
            await().untilAsserted(() -> assertThat(slow.hungUp()).isOne());
        }
        assertThat(counted("wecom", "failed")).isOne();
        assertThat(counted("http", "failed")).isOne();
        assertThat(counted("mail", "failed")).isOne();
    }

    @Test
    void readsNoMoreOfAnAnswerThanMeansSomething() {
        sms.answers(200, "a".repeat(4 << 20));
        wecom.answers(200, "{\"errcode\":0,\"errmsg\":\"" + "a".repeat(4 << 20) + "\"}");
        assertThat(channel(null, sms.url()).say(ONE))
                .as("its status says enough")
                .isTrue();
        assertThat(channel(wecom.url(), null).say(ONE)).isFalse();
    }

    /** The same with less patience than a mail has. */
    private static Way hasty(Way way) {
        return new Way() {
            @Override
            public String name() {
                return way.name();
            }

            @Override
            public Duration longest() {
                return SOON;
            }

            @Override
            public void say(Unseen unseen) throws IOException, InterruptedException {
                way.say(unseen);
            }
        };
    }

    @Test
    void readsWhatAnOperatorWrites() {
        var written = Map.of(
                "lianxin.notify.wecom", "https://robot.example/send?key=1",
                "lianxin.notify.mail.to", "duty@example.gov.cn,chief@example.gov.cn");
        NotifyProperties read = new Binder(new MapConfigurationPropertySource(written))
                .bind("lianxin.notify", NotifyProperties.class)
                .get();
        assertThat(read.wecom()).isEqualTo(URI.create("https://robot.example/send?key=1"));
        assertThat(read.http()).isNull();
        assertThat(read.mail()).isEqualTo(new ToMail(List.of("duty@example.gov.cn", "chief@example.gov.cn"), null));
        assertThat(read.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void tellsAtTheStartWhatCannotWork() {
        URI odd = URI.create("ftp://somewhere/secret");
        assertThatThrownBy(() -> new NotifyProperties(odd, null, null, SOON))
                .hasMessageContaining("lianxin.notify.wecom")
                .hasMessageNotContaining("secret");
        var toMail = new NotifyProperties(null, null, new ToMail(List.of("a@example.gov.cn"), null), SOON);
        assertThatThrownBy(() -> NotifyConfiguration.ways(toMail, null)).hasMessageContaining("spring.mail.host");
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
        assertThat(channel(null, null).areThere()).isFalse();
        assertThat(channel(null, sms.url()).areThere()).isTrue();
    }

    @Test
    void keepsAddressesOutOfLogs() {
        var properties = new NotifyProperties(wecom.url(), sms.url(), new ToMail(List.of("secret@a.cn"), null), SOON);
        assertThat(properties.toString()).doesNotContain("secret");
    }

    private Ways channel(@Nullable URI robot, @Nullable URI hook) {
        return channel(NotifyConfiguration.ways(new NotifyProperties(robot, hook, null, SOON), null));
    }

    private Ways channel(List<Way> ways) {
        return new Ways(ways, meters);
    }

    /** By the server that an operator's properties name. */
    private static List<Way> mail(int port) {
        var to = new ToMail(List.of("duty@example.gov.cn", "chief@example.gov.cn"), "lianxin@example.gov.cn");
        try (var context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + port)
                    .applyTo(context);
            context.register(MailSenderAutoConfiguration.class);
            context.refresh();
            var server = context.getBean(JavaMailSenderImpl.class);
            return NotifyConfiguration.ways(new NotifyProperties(null, null, to, SOON), server);
        }
    }

    private double counted(String way, String outcome) {
        return meters.counter("lianxin.notify.said", "way", way, "outcome", outcome)
                .count();
    }
}
