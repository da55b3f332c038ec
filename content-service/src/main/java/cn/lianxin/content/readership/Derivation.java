package cn.lianxin.content.readership;

import cn.lianxin.config.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures from WeChat's answers: all that came for one day, oldest first, give its rows, and the same rows each time.
 *
 * <p>What can be wrong with answers: a day is missing, a sum is smaller than that of the day before, figures are marked
 * {@code is_delay} and come again. None of these takes back a figure that stood.
 */
final class Derivation {
    /** WeChat keeps adding up for 30 days, the day of publication included. */
    static final int DAYS = 30;

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MSGID = "[0-9A-Za-z_-]{1,64}";

    private Derivation() {}

    /** Why an article's figure is not that of the newest day. */
    enum Mark {
        /** The sum of a later day is smaller, which a sum cannot be. */
        SMALLER,
        /** A later day should be there and is not. */
        MISSING
    }

    /** @param asOf the day with whose end the figures are reached */
    record ArticleTotal(
            String msgid,
            LocalDate published,
            LocalDate asOf,
            WechatFigures figures,
            @Nullable Mark mark) {}

    record Read(String msgid, LocalDate day, WechatFigures figures) {}

    record Summary(LocalDate day, WechatFigures figures) {}

    /** {@return one row for each article published on that day: its newest sum; sums are never added} */
    static List<ArticleTotal> totals(LocalDate published, List<RawAnswer> answers) {
        Map<String, SequencedMap<LocalDate, WechatFigures>> articles = new TreeMap<>();
        each(answers, (article, isFinal) -> {
            String msgid = article.path("msgid").asString("");
            for (JsonNode detail : article.path("detail_list")) {
                LocalDate day = day(detail.path("stat_date"));
                if (msgid.matches(MSGID) && day != null && WechatFigures.isOne(detail)) {
                    articles.computeIfAbsent(msgid, fresh -> new TreeMap<>())
                            .merge(day, WechatFigures.of(detail, isFinal), WechatFigures::newer);
                }
            }
        });
        LocalDate newest = newest(published, answers);
        return articles.entrySet().stream()
                .map(article -> total(article.getKey(), published, newest, article.getValue()))
                .toList();
    }

    /** {@return who read what on that day} */
    static List<Read> reads(LocalDate day, List<RawAnswer> answers) {
        Map<String, WechatFigures> articles = new TreeMap<>();
        each(answers, (article, isFinal) -> {
            String msgid = article.path("msgid").asString("");
            JsonNode detail = article.path("detail");
            if (msgid.matches(MSGID) && day.equals(day(article.path("ref_date"))) && WechatFigures.isOne(detail)) {
                articles.merge(msgid, WechatFigures.of(detail, isFinal), WechatFigures::newer);
            }
        });
        return articles.entrySet().stream()
                .map(article -> new Read(article.getKey(), day, article.getValue()))
                .toList();
    }

    /** {@return the account's figures of that day; none while WeChat has none} */
    static List<Summary> summary(LocalDate day, List<RawAnswer> answers) {
        Map<LocalDate, WechatFigures> days = new TreeMap<>();
        each(answers, (one, isFinal) -> {
            JsonNode detail = one.path("detail");
            if (day.equals(day(one.path("ref_date"))) && WechatFigures.isOne(detail)) {
                days.merge(day, WechatFigures.of(detail, isFinal), WechatFigures::newer);
            }
        });
        return days.values().stream().map(figures -> new Summary(day, figures)).toList();
    }

    /** {@return whether WeChat says of this answer that it will be corrected} */
    static boolean delayed(String body) {
        return JSON.readTree(body).path("is_delay").asBoolean(false);
    }

    private static ArticleTotal total(
            String msgid, LocalDate published, LocalDate newest, SequencedMap<LocalDate, WechatFigures> days) {
        Map.Entry<LocalDate, WechatFigures> best = days.firstEntry();
        for (Map.Entry<LocalDate, WechatFigures> day : days.entrySet()) {
            if (day.getValue().readers() >= best.getValue().readers()) {
                best = day;
            }
        }
        LocalDate last = days.lastEntry().getKey();
        Mark mark = best.getKey().isBefore(last) ? Mark.SMALLER : last.isBefore(newest) ? Mark.MISSING : null;
        return new ArticleTotal(msgid, published, best.getKey(), best.getValue(), mark);
    }

    /** The day whose figures the last answer ought to have: WeChat gives those of a day on the next. */
    private static LocalDate newest(LocalDate published, List<RawAnswer> answers) {
        LocalDate end = published.plusDays(DAYS - 1);
        if (answers.isEmpty()) {
            return end;
        }
        LocalDate before = answers.getLast()
                .askedAt()
                .atZone(WorkingCalendar.ZONE)
                .toLocalDate()
                .minusDays(1);
        return before.isBefore(end) ? before : end;
    }

    private static void each(List<RawAnswer> answers, BiConsumer<JsonNode, Boolean> item) {
        for (RawAnswer answer : answers) {
            JsonNode root = JSON.readTree(answer.body());
            boolean isFinal = !root.path("is_delay").asBoolean(false);
            root.path("list").forEach(one -> item.accept(one, isFinal));
        }
    }

    private static @Nullable LocalDate day(JsonNode text) {
        try {
            return LocalDate.parse(text.asString(""));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
