package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.content.article.ArticleSearch;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.DraftQueries.Listed;
import cn.lianxin.content.article.State;
import cn.lianxin.content.push.PushState;
import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.push.PushedArticles;
import cn.lianxin.content.push.QuotaView;
import cn.lianxin.content.readership.Figures;
import cn.lianxin.content.readership.ReadFigures;
import cn.lianxin.content.review.ReviewQueries.Waiting;
import cn.lianxin.content.review.Reviews;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the list of articles together from what the rooms around know of them. */
final class ListPages {
    private static final int ON_A_PAGE = 20;

    /** Approved ones that are not sent are few; beyond it the card counts no further. */
    private static final int READY = 200;

    private final DraftQueries articles;
    private final ArticleSearch search;
    private final Reviews reviews;
    private final PushedArticles pushes;
    private final ReadFigures figures;
    private final Supplier<QuotaView> quota;
    private final Times times;

    /** @param quota of the period that is now */
    ListPages(
            DraftQueries articles,
            ArticleSearch search,
            Reviews reviews,
            PushedArticles pushes,
            ReadFigures figures,
            Supplier<QuotaView> quota,
            Times times) {
        this.articles = articles;
        this.search = search;
        this.reviews = reviews;
        this.pushes = pushes;
        this.figures = figures;
        this.quota = quota;
        this.times = times;
    }

    ListView page(Staff staff, Filter filter, String query, int page) {
        ArticleSearch.Page found = search.page(filter.states(), query, page, ON_A_PAGE);
        Set<Long> mine = reviews.waitingFor(staff).stream().map(Waiting::id).collect(Collectors.toSet());
        List<Long> ids = found.rows().stream().map(Listed::id).toList();
        Map<Long, PushedArticle> pushed = pushed(ids);
        Map<Long, Figures> read = read(ids);
        List<ListView.Row> rows = found.rows().stream()
                .map(one -> row(one, pushed.get(one.id()), read.get(one.id()), mine.contains(one.id())))
                .toList();
        int pages = Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        return new ListView(
                mine.size(),
                articles.sentBack(staff.staffId()) + stuck(),
                ListView.Sent.of(quota.get()),
                number(figures.day(times.yesterday()).views()),
                filter,
                query,
                rows,
                found.total(),
                page,
                pages,
                staff.role() == Role.EDITOR);
    }

    private ListView.Row row(Listed one, @Nullable PushedArticle push, @Nullable Figures read, boolean mine) {
        boolean onItsWay = push != null && (one.state() == State.APPROVED || one.state() == State.PUBLISHED);
        Chip chip = push != null && onItsWay
                ? Chip.of(push.state())
                : Chip.of(one.state(), one.returnedFrom(), one.stateWords());
        String when = push != null && onItsWay
                ? times.say(push.sentAt() == null ? push.scheduledAt() : push.sentAt())
                : times.say(one.publishedAt());
        return new ListView.Row(
                one.id(),
                one.title().isBlank() ? "（还没有标题）" : one.title(),
                one.editorName() == null ? one.author() : one.editorName(),
                one.cover(),
                chip,
                mine ? "等您审" : whom(one, onItsWay ? push : null),
                when,
                read == null || read.readers() == null ? "" : number(read.readers()),
                read == null || one.state() != State.PUBLISHED ? "" : number(read.views()));
    }

    private static String whom(Listed one, @Nullable PushedArticle push) {
        String editor = one.editorName() == null ? "编辑" : one.editorName();
        return switch (one.state()) {
            case DRAFT -> one.returnedFrom() == null ? editor + "写" : editor + "改";
            case FIRST_REVIEW -> "等初审";
            case SECOND_REVIEW -> "等复审";
            case FINAL_REVIEW -> "等终审";
            case APPROVED -> push == null || push.state() == PushState.CANCELLED ? "可以定时" : wants(push);
            case PUBLISHED -> push == null ? "" : wants(push);
        };
    }

    private static String wants(PushedArticle push) {
        if (push.state().wantsSomebody()) {
            return "要人看一眼";
        }
        return push.state().ended() ? "" : "自动";
    }

    /** Pushes that wait for a person; their articles have passed and are not published. */
    private int stuck() {
        List<Long> ready = articles.page(Set.of(State.APPROVED), null, 0, READY).stream()
                .map(Listed::id)
                .toList();
        return (int) pushed(ready).values().stream()
                .filter(push -> push.state().wantsSomebody())
                .count();
    }

    private Map<Long, PushedArticle> pushed(List<Long> ids) {
        return pushes.latestOf(ids).stream()
                .collect(Collectors.toMap(PushedArticle::articleId, Function.identity(), (one, same) -> one));
    }

    private Map<Long, Figures> read(List<Long> ids) {
        return figures.of(ids).stream().collect(Collectors.toMap(Figures::articleId, Function.identity()));
    }

    private static String number(long number) {
        return String.format(Locale.CHINA, "%,d", number);
    }
}
