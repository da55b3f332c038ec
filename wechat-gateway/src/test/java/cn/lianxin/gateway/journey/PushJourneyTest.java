package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.web.Browser;
import cn.lianxin.gateway.sandbox.Web;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An editor's day through the whole product: written, passed by three, sent at its hour, read and counted. */
class PushJourneyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern PASS = Pattern.compile("通过 (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> OFFICE = List.of("editor-02", "reviewer-01", "chief-01");
    private static final Map<String, String> TAG = new HashMap<>();

    private static Product product;
    private static People people;
    private static Browser zhou;

    @BeforeAll
    static void start() {
        product = Product.of(AccountType.SERVICE_VERIFIED);
        people = new People(product);
        zhou = browser();
        await().atMost(PATIENCE).untilAsserted(() -> {
            people.phone("editor-01").says("登录 " + zhou.code());
            people.phone("editor-01").sees("是您吗");
        });
        people.phone("editor-01").says("是").sees("马上打开工作台");
        zhou.form("/login", Map.of());
        List.of("resident-01", "resident-02")
                .forEach(one -> people.phone(one).says("看").sees("/a/"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @AfterEach
    void allIsWell() {
        turnOn("");
    }

    @Test
    void goesOutAtItsHourIsReadAndCounted() {
        long article = approved("一句“没水吃”，三天打出一口井");
        ZonedDateTime hour = nextHour();
        assertThat(schedule(article, hour, "all", Map.of()).body()).contains("再看一遍", "确认群发");
        assertThat(schedule(article, hour, "all", Map.of("confirm", "true")).statusCode())
                .as("everybody is confirmed twice")
                .isEqualTo(422);
        var planned = schedule(article, hour, "all", Map.of("confirm", "true", "sure", "true"));
        assertThat(planned.headers().firstValue("Location")).contains("/editor/calendar?said=planned");
        assertThat(zhou.get("/editor/calendar").body()).contains("已定时", "一句“没水吃”，三天打出一口井");

        people.phone("resident-01").forget();
        pass(hour);
        people.phone("resident-01").sees("一句“没水吃”，三天打出一口井");
        people.phone("editor-01").sees("已群发：《一句“没水吃”，三天打出一口井》");
        assertThat(zhou.get("/editor/calendar").body()).contains("已群发");
        assertThat(cards("resident-02")).isOne();

        String path = "/a/" + article + "?g=dongshan";
        HttpResponse<String> opened = browser().get(path);
        assertThat(opened.statusCode()).isEqualTo(200);
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        assertThat(browser().get(path, "Cookie", cookie).statusCode()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(zhou.get("/editor/articles/" + article + "/report")
                                .body())
                        .contains("东山村"));

        for (String one : List.of("resident-01", "resident-02")) {
            assertThat(tap(one)).isEqualTo(200);
            assertThat(tap(one)).isEqualTo(200);
        }
        product.clock().pass(Duration.ofHours(15));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(zhou.get("/editor/articles/" + article + "/report")
                                .body())
                        .contains("<span>2</span> </div><div>阅读人数", "<span>2</span> </div><div>阅读次数，每天读者相加 1 人次"));
    }

    /** Opens the card with a tap, as its address is good for that phone alone. */
    private static int tap(String openId) {
        JsonNode messages = Web.json(product.web().get("/sandbox/people/" + openId + "/messages"));
        String url = StreamSupport.stream(messages.spliterator(), false)
                .flatMap(
                        message -> StreamSupport.stream(message.path("articles").spliterator(), false))
                .map(card -> card.path("url").asString())
                .filter(address -> address.contains("/sandbox/s/"))
                .reduce((_, last) -> last)
                .orElseThrow();
        return product.web().get(url.substring(url.indexOf("/sandbox"))).statusCode();
    }

    @ParameterizedTest
    @CsvSource({"MASS_ANSWER_LOST", "MASS_UNSENT", "MASS_ID_EXISTS", "RESULT_LOST", "RESULT_DOUBLED"})
    void reachesEveryPhoneOnceWhateverBecomesOfTheCall(String fault) {
        String title = "故障演练 " + fault;
        long article = approved(title);
        ZonedDateTime hour = nextHour();
        var plan = schedule(article, hour, "tag", Map.of("confirm", "true", "tag", tag()));
        assertThat(plan.headers().firstValue("Location")).contains("/editor/calendar?said=planned");
        turnOn("fault=" + fault);
        pass(hour);
        boolean unanswered = fault.equals("MASS_ANSWER_LOST") || fault.equals("MASS_UNSENT");
        if (unanswered) {
            people.phone("editor-01").sees("待确认：《" + title + "》", "不会再发第二遍");
            turnOn("");
            product.clock().pass(Duration.ofSeconds(70));
        }
        people.phone("editor-01").sees("已群发：《" + title + "》");
        turnOn("");
        assertThat(cards("resident-02", title)).isOne();
    }

    private static Browser browser() {
        return new Browser("http://127.0.0.1:" + product.port());
    }

    private static String tag() {
        return TAG.computeIfAbsent("宋家桥", _ -> {
            var made = Web.json(product.web()
                    .post("/sandbox/api/cgi-bin/tags/create?access_token=" + token(), "application/json", """
                            {"tag":{"name":"宋家桥"}}
                            """));
            long id = made.path("tag").path("id").asLong();
            product.web()
                    .post(
                            "/sandbox/api/cgi-bin/tags/members/batchtagging?access_token=" + token(),
                            "application/json",
                            "{\"openid_list\":[\"resident-02\"],\"tagid\":" + id + "}");
            return id + ":宋家桥";
        });
    }

    private static String token() {
        return Web.json(product.web()
                        .get("/sandbox/api/cgi-bin/token?grant_type=client_credential&appid="
                                + product.account().appId() + "&secret="
                                + product.account().secret()))
                .path("access_token")
                .asString();
    }

    private static long approved(String title) {
        var fields = new HashMap<>(
                Map.of("title", title, "author", "周编辑", "digest", "东山村的事", "cover", "/assets/covers/well.png"));
        fields.putAll(Map.of(
                "body",
                "<p>村民说，村里报，镇里办。</p><p><img src=\"/assets/covers/tap.png\" alt=\"水龙头（示意图）\"></p>",
                "base",
                "",
                "do",
                "submit"));
        OFFICE.forEach(one -> people.phone(one).says("看").sees("/a/"));
        String path = zhou.form("/editor/articles", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(path).as("nothing to be put right").endsWith("said=submitted");
        for (String one : OFFICE) {
            String asked = people.phone(one).sees(title, "通过 ");
            Matcher number = PASS.matcher(asked);
            assertThat(number.find()).as(asked).isTrue();
            people.phone(one).says(number.group()).sees("《" + title + "》");
        }
        return Long.parseLong(path.replaceAll("\\D+(\\d+).*", "$1"));
    }

    private static HttpResponse<String> schedule(
            long article, ZonedDateTime hour, String audience, Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "article", Long.toString(article),
                "audience", audience,
                "date", hour.toLocalDate().toString(),
                "time", hour.toLocalTime().toString()));
        fields.putAll(more);
        return zhou.form("/editor/pushes", fields);
    }

    /** So far apart that the month's quota is not what is tried. */
    private static ZonedDateTime nextHour() {
        ZonedDateTime now = product.clock().instant().atZone(SHANGHAI);
        return now.toLocalDate().plusDays(8).atTime(LocalTime.of(18, 0)).atZone(SHANGHAI);
    }

    private static void pass(ZonedDateTime hour) {
        product.clock()
                .pass(Duration.between(
                        product.clock().instant(), hour.toInstant().minusSeconds(30)));
        // Who has written lately can be told what becomes of it.
        people.phone("editor-01").says("今天群发").sees("群发");
        product.clock().pass(Duration.ofSeconds(32));
    }

    private static void turnOn(String faults) {
        product.web().post("/sandbox/faults", "application/x-www-form-urlencoded", faults);
    }

    private static long cards(String openId) {
        return cards(openId, "一句“没水吃”，三天打出一口井");
    }

    private static long cards(String openId, String title) {
        JsonNode messages = Web.json(product.web().get("/sandbox/people/" + openId + "/messages"));
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("via").asString("").equals("api"))
                .flatMap(
                        message -> StreamSupport.stream(message.path("articles").spliterator(), false))
                .filter(card -> card.path("title").asString().equals(title))
                .count();
    }
}
