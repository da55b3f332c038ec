package cn.lianxin.content.chat;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.push.PushedArticles;
import cn.lianxin.content.readership.Figures;
import cn.lianxin.content.readership.ReadFigures;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 今天群发 and 昨天阅读, for those who make the account. */
final class OfficeTalk {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.CHINA);

    /** What a reply holds; the rest is on the pages. */
    private static final int LISTED = 8;

    private final DraftQueries articles;
    private final PushedArticles pushes;
    private final ReadFigures figures;
    private final ReviewTalk reviews;
    private final Replies replies;
    private final InstantSource clock;

    OfficeTalk(
            DraftQueries articles,
            PushedArticles pushes,
            ReadFigures figures,
            ReviewTalk reviews,
            Replies replies,
            InstantSource clock) {
        this.articles = articles;
        this.pushes = pushes;
        this.figures = figures;
        this.reviews = reviews;
        this.replies = replies;
        this.clock = clock;
    }

    Reply sentToday(Person person) {
        if (reviews.office(person).isEmpty()) {
            return replies.say("office.only");
        }
        List<PushedArticle> sent = pushes.sentSince(midnight(0));
        String lines = sent.stream()
                .limit(LISTED)
                .map(one -> replies.words("sent.line", time(one), title(one.articleId())))
                .collect(Collectors.joining("\n"));
        return sent.isEmpty() ? replies.say("sent.none") : replies.say("sent.some", sent.size(), lines);
    }

    /** What of yesterday itself, without what of today: in the morning that is what everybody asks. */
    Reply readYesterday(Person person) {
        if (reviews.office(person).isEmpty()) {
            return replies.say("office.only");
        }
        Instant today = midnight(0);
        List<PushedArticle> sent = pushes.sentSince(midnight(1)).stream()
                .filter(one -> one.sentAt() != null && one.sentAt().isBefore(today))
                .limit(LISTED)
                .toList();
        if (sent.isEmpty()) {
            return replies.say("read.none", total());
        }
        Map<Long, Figures> read = figures(sent, yesterday());
        String lines =
                sent.stream().map(one -> line(one, read.get(one.articleId()))).collect(Collectors.joining("\n"));
        return replies.say("read.some", total(), lines);
    }

    private String total() {
        ReadFigures.Day day = figures.day(yesterday());
        return replies.words("read.total", readers(day.readers()), day.views());
    }

    private String readers(@Nullable Long known) {
        return known == null ? replies.words("read.notYet") : known.toString();
    }

    private String line(PushedArticle one, @Nullable Figures read) {
        String readers = readers(read == null ? null : read.readers());
        return replies.words("read.line", title(one.articleId()), readers, read == null ? 0 : read.views());
    }

    private Map<Long, Figures> figures(List<PushedArticle> sent, LocalDate day) {
        List<Long> ids = sent.stream().map(PushedArticle::articleId).toList();
        return figures.on(day, ids).stream().collect(Collectors.toMap(Figures::articleId, Function.identity()));
    }

    private String title(long id) {
        Draft article = articles.one(id);
        return article == null ? "" : article.title();
    }

    private LocalDate yesterday() {
        return today().minusDays(1);
    }

    private LocalDate today() {
        return ZonedDateTime.ofInstant(clock.instant(), WorkingCalendar.ZONE).toLocalDate();
    }

    private Instant midnight(int daysAgo) {
        return today().minusDays(daysAgo).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static String time(PushedArticle one) {
        Instant at = one.sentAt() == null ? one.scheduledAt() : one.sentAt();
        return TIME.format(at.atZone(WorkingCalendar.ZONE));
    }
}
