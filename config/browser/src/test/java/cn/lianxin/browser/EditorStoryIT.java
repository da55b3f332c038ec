package cn.lianxin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.WaitForURLOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An editor's day: written, approved by three, sent at its minute, and read; and the next morning's figures. */
class EditorStoryIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String TITLE = "东山村的井打好了";
    private static final int TEN = 10;

    private static RunningJar product;
    private static String address;

    @BeforeAll
    static void start() {
        product = new RunningJar();
        address = product.ready();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void anArticleGoesOutAndIsRead() {
        Page editor = signIn("editor-01");
        Looks.at(editor, "editor-list");
        String article = write(editor);
        approve(article);
        schedule(editor);

        List<String> cards = IntStream.rangeClosed(1, TEN)
                .mapToObj("resident-%02d"::formatted)
                .map(EditorStoryIT::card)
                .toList();
        sent(editor);
        cards.forEach(card -> assertThat(Http.get(card, "")).contains(TITLE));
        cards.forEach(card -> assertThat(Http.get(card, "")).contains(TITLE));

        String link = groupLink(editor, article);
        IntStream.range(0, TEN).forEach(reader -> readTwice(link));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(report(editor, article))
                        .containsPattern("本平台\\s+20\\s+阅读次数，每天读者相加 10 人次")
                        .containsPattern("从群里来\\s+1\\s+20"));

        nextMorning();
        Page later = signIn("editor-01");
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(report(later, article)).containsPattern("微信\\s+10\\s+阅读人数"));
        assertThat(report(later, article)).containsPattern("本平台\\s+20\\s+阅读次数，每天读者相加 10 人次");
        Looks.at(later, "report");
        later.navigate(address + "/editor/report");
        Looks.at(later, "overview");
        // Last, for it is a reader too.
        Looks.at(CHROMIUM.visit(link, 375, true), "article");
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    private static Page signIn(String openId) {
        Page page = CHROMIUM.visit(address + "/login?to=/editor", 1440, true);
        if (openId.equals("editor-01")) {
            Looks.at(page, "login");
        }
        String words = page.locator(".line .send-this").first().innerText();
        Phone phone = new Phone(address, openId);
        phone.says(words).sees("要登录工作台，是您吗");
        phone.says("是");
        page.waitForURL(url -> url.startsWith(address + "/editor"), new WaitForURLOptions().setTimeout(20_000));
        return page;
    }

    /** {@return its address, once it is with those who approve it} */
    private static String write(Page page) {
        page.navigate(address + "/editor/articles/new");
        page.waitForFunction("() => window.tinymce?.activeEditor?.initialized");
        page.locator("#title").fill(TITLE);
        page.locator("#author").fill("周编辑");
        page.locator("#digest").fill("安置区三十六户人家的井打好了，水质检测合格。");
        page.locator("#coverFile").setInputFiles(Drawing.file("cover.png", 1200, 900));
        assertThat(page.locator(".lx-frame img")).hasCount(2);
        page.evaluate("""
                async picture => {
                  tinymce.activeEditor.setContent('<p>安置区没有地下水，家家都去买自来水。</p>'
                    + `<p><img src="${picture}" alt="打井的机器"></p>` + '<p>镇里请来了打井队，三天打到了水。</p>');
                  await tinymce.activeEditor.uploadImages();
                }
                """, Drawing.data(800, 600));
        assertThat(page.frameLocator(".tox-edit-area iframe").locator("img[src^='/p/']"))
                .hasCount(1);
        button(page, "保存").click();
        page.waitForURL(url -> url.matches(".*/editor/articles/\\d+.*"));
        page.waitForFunction("() => window.tinymce?.activeEditor?.initialized");
        Looks.at(page, "editor-article");
        button(page, "送审").click();
        assertThat(page.locator(".page-header .st")).containsText("初审中");
        return page.url().replaceFirst("\\?.*", "");
    }

    private static void approve(String article) {
        pass(signIn("editor-02"), article, "复审中");
        Phone reviewer = new Phone(address, "reviewer-01");
        reviewer.says(reviewer.sees("通过 \\d+").group()).sees("终审");
        pass(signIn("chief-01"), article, "已通过");
    }

    private static void pass(Page page, String article, String then) {
        page.navigate(article);
        button(page, "通过").click();
        assertThat(page.locator(".page-header .st")).containsText(then);
    }

    /** For the first minute that is not about to begin. */
    private static void schedule(Page page) {
        page.navigate(address + "/editor/pushes/new");
        page.locator("#article0").selectOption(new SelectOption().setLabel(TITLE));
        page.getByLabel("全部关注者").check();
        ZonedDateTime at = ZonedDateTime.now(SHANGHAI).plusSeconds(75);
        page.locator("#date").fill(at.format(DateTimeFormatter.ISO_LOCAL_DATE));
        page.locator("#time").fill(at.format(DateTimeFormatter.ofPattern("HH:mm")));
        button(page, "定时群发").click();
        Looks.at(page, "push-confirm");
        page.locator("input[name=sure]").check();
        button(page, "确认群发").click();
        page.navigate(address + "/editor/calendar");
        assertThat(page.locator("main")).containsText("已定时", new ContainsTextOptions().setTimeout(5_000));
        Looks.at(page, "calendar");
    }

    private static String card(String openId) {
        return await("a card for " + openId)
                .atMost(Duration.ofMinutes(2))
                .until(() -> new Phone(address, openId).card(TITLE), Optional::isPresent)
                .orElseThrow();
    }

    /** WeChat tells how it went a moment after the first phones have it; before that there is nothing to collect. */
    private static void sent(Page page) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    page.navigate(address + "/editor/calendar");
                    assertThat(page.locator("main").innerText()).contains("已群发 1 次");
                });
    }

    private static String groupLink(Page page, String article) {
        page.navigate(article + "/links");
        return page.locator("tbody code").first().innerText();
    }

    /** With a cookie of one's own, as a phone keeps it. */
    private static void readTwice(String link) {
        String cookie = Http.open(link, "").headers().allValues("Set-Cookie").getFirst();
        assertThat(Http.get(link, cookie.replaceFirst(";.*", ""))).contains(TITLE);
    }

    private static String report(Page page, String article) {
        page.navigate(article + "/report");
        return page.locator("main").innerText();
    }

    /** The same folder, its clock at half past eight: after WeChat has counted. */
    private static void nextMorning() {
        ZonedDateTime now = ZonedDateTime.now(SHANGHAI);
        LocalDate tomorrow = now.toLocalDate().plusDays(1);
        Duration ahead = Duration.between(now, tomorrow.atTime(8, 30).atZone(SHANGHAI));
        product.again("--lianxin.clock.ahead=" + ahead.toSeconds() + "s");
        product.ready();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
