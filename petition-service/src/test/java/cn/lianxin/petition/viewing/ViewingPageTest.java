package cn.lianxin.petition.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Petition-service in a process of its own, its page looked at by HTTP. Ended at once: its clock would sweep the petitions of
 * the tests that come after it.
 */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lianxin.targets=petition")
class ViewingPageTest {
    private static final String APP = "wx0000000000000001";
    private static final AtomicInteger MESSAGES = new AtomicInteger();
    private static final byte[] PHOTO = "a clean photo".getBytes(StandardCharsets.UTF_8);

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    @Qualifier("petitionChat")
    MessageHandler chat;

    @Autowired
    @Qualifier("petitionSchema")
    Schema schema;

    @Autowired
    OpenIds openIds;

    @Autowired
    MediaStore store;

    private String link;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Petition {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    interface Probe {
        @Select("SELECT COUNT(*) FROM attachment_view WHERE staff_id = 'owner-dongshan'")
        int views();
    }

    @BeforeEach
    void aVillagerSendsAPhotoAndTheSecretaryAsksForIt() {
        String words = "我要反映 村口路灯不亮，第 " + MESSAGES.incrementAndGet() + " 盏";
        String number = found("HT\\d{13}", says(person("resident-01"), words));
        String media = "photo-" + MESSAGES.incrementAndGet();
        store.keep(openIds.media(APP, media), MediaStore.Format.JPEG, PHOTO);
        handle(new Inbound.Image(key(), person("resident-01"), Instant.now(), media, null));
        link = found("http\\S+/m/\\S+", says(person("owner-dongshan"), "看图 " + number));
    }

    @Test
    void previewsSeeNothingAndUseNothingUp() {
        for (String method : new String[] {"HEAD", "GET", "GET"}) {
            HttpResponse<String> page = send(method, link + "?from=singlemessage&isappinstalled=0", null);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("HT2", "<img", "路灯");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(send("POST", link + "?from=singlemessage&isappinstalled=0", null)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theFirstBrowserThatConfirmsSeesThePhotoAndThatIsWrittenDown() {
        int before = probe().views();
        String cookie = confirm();
        HttpResponse<String> page = send("GET", link, cookie);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("HT2", "东山村 王支书 · 2", "仅供办理").doesNotContain("th:", "{");
        String path = found("/m/[^\"]+/\\d+", page.body());
        HttpResponse<String> photo = send("GET", URI.create(link).resolve(path).toString(), cookie);
        assertThat(photo.body()).isEqualTo("a clean photo");
        assertThat(photo.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(photo.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(photo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(probe().views()).isEqualTo(before + 1);
    }

    @Test
    void aForwardedLinkShowsNothing() {
        String path = found("/m/[^\"]+/\\d+", send("GET", link, confirm()).body());
        for (String cookie : new String[] {null, ViewingController.COOKIE + "=" + "x".repeat(43)}) {
            assertThat(send("GET", link, cookie).statusCode()).isEqualTo(404);
            assertThat(send("POST", link, cookie).statusCode()).isEqualTo(404);
            HttpResponse<String> photo =
                    send("GET", URI.create(link).resolve(path).toString(), cookie);
            assertThat(photo.statusCode()).isEqualTo(404);
            assertThat(photo.body()).contains("打不开").doesNotContain("a clean photo");
        }
    }

    @Test
    void whoHandsTheMatterOnSeesItNoLonger() {
        String cookie = confirm();
        String number = found("HT\\d{13}", send("GET", link, cookie).body());
        says(person("owner-dongshan"), "上报 " + number + " 村里办不了");
        says(person("owner-xianxia"), "受理 " + number);
        assertThat(send("GET", link, cookie).statusCode()).isEqualTo(404);
        says(person("owner-xianxia"), "回复 " + number + " 在办");
    }

    @Test
    void nonsenseIsAPageThatSaysSo() {
        for (String path : new String[] {"/m/x", "/m/x/1", "/m/" + "A".repeat(98)}) {
            HttpResponse<String> page =
                    send("GET", URI.create(link).resolve(path).toString(), null);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("看图");
        }
    }

    private String confirm() {
        HttpResponse<String> answer = send("POST", link, null);
        assertThat(answer.statusCode()).isEqualTo(303);
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/m/");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> send(String method, String address, @Nullable String cookie) {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String says(Person person, String text) {
        return handle(new Inbound.Text(key(), person, Instant.now(), text));
    }

    private String handle(Inbound message) {
        Reply reply = chat.read(message);
        Reply answer = reply != null
                ? reply
                : Objects.requireNonNull(schema.transaction().execute(status -> chat.handle(message)));
        return ((Reply.Text) answer).text();
    }

    private Person person(String openId) {
        return openIds.seal(APP, openId);
    }

    private static MessageKey key() {
        return new MessageKey("page-" + MESSAGES.incrementAndGet());
    }

    private Probe probe() {
        return schema.mapper(Probe.class);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
