package cn.lianxin.content.article;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.SmartLifecycle;

/**
 * A dozen articles of the demonstration district, told after the report of 2018. Imported at the start, each once; never
 * beside a real account.
 */
final class DemoArticles implements SmartLifecycle {
    private static final List<String> CODES = List.of(
            "well", "school", "table", "hill", "jobs", "station", "pledge", "photo", "power", "party", "owners",
            "guide");

    /** When the account sends what it has to tell. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Articles articles;
    private final Accounts accounts;
    private final InstantSource clock;
    private volatile boolean done;

    DemoArticles(Articles articles, Accounts accounts, InstantSource clock) {
        this.articles = articles;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (accounts.sandbox()) {
            CODES.forEach(code -> articles.add(read(code)));
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Before the port opens: the first 看 finds something. */
    @Override
    public int getPhase() {
        return 0;
    }

    private NewArticle read(String code) {
        Document page = page(code + ".html");
        return new NewArticle(
                "demo-" + code,
                page.title(),
                meta(page, "description"),
                meta(page, "author"),
                meta(page, "cover"),
                page.body().html(),
                daysAgo(Integer.parseInt(meta(page, "days-ago"))));
    }

    /** Counted from the import, so that a fresh district has fresh news. */
    private Instant daysAgo(int days) {
        return clock.instant()
                .atZone(WorkingCalendar.ZONE)
                .toLocalDate()
                .minusDays(days)
                .atTime(EVENING)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }

    private static Document page(String name) {
        try (InputStream file = DemoArticles.class.getResourceAsStream("demo/" + name)) {
            return Jsoup.parse(Objects.requireNonNull(file, name), "UTF-8", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
