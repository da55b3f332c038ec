package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.world.NewsItem;
import cn.lianxin.gateway.sandbox.world.Publication;
import cn.lianxin.gateway.sandbox.world.Publications;
import cn.lianxin.gateway.sandbox.world.Reads;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /datacube/*} about articles: how many people have read them.
 *
 * <p>Source: developers.weixin.qq.com, wedata/news, fields as of 2026. Nobody here shares, likes or comments.
 */
final class FigureCalls {
    record Answer<T>(List<T> list, @JsonProperty("is_delay") boolean delayed) {}

    /** People by the way they came. */
    record Source(
            @JsonProperty("user_count") long people,
            @JsonProperty("scene_desc") String scene) {
        /** All came by the card in their chat. */
        static List<Source> of(long people) {
            return List.of(new Source(people, "全部"), new Source(people, "公众号消息"));
        }
    }

    record Read(
            @JsonProperty("read_user") long readers,
            @JsonProperty("read_user_source") List<Source> sources) {}

    record Share(@JsonProperty("share_user") long sharers) {}

    record OfArticle<T>(@JsonProperty("ref_date") LocalDate day, String msgid, T detail) {}

    record Day(@JsonProperty("ref_date") LocalDate day, FigureDetail.Summary detail) {}

    record OfPublication(
            @JsonProperty("ref_date") LocalDate day,
            String msgid,
            @JsonProperty("publish_type") int publishType,
            String title,
            @JsonProperty("content_url") String url,
            @JsonProperty("detail_list") List<FigureDetail.Total> details) {}

    private static final int A_MONTH = 30;

    private final Reads reads;
    private final Publications publications;
    private final Faults faults;
    private final InstantSource clock;

    FigureCalls(Reads reads, Publications publications, Faults faults, InstantSource clock) {
        this.reads = reads;
        this.publications = publications;
        this.faults = faults;
        this.clock = clock;
    }

    List<Call> all() {
        List<Call> calls = new ArrayList<>(List.of(
                Call.post("/datacube/getarticleread", Capability.MASS, this::read),
                Call.post("/datacube/getarticleshare", Capability.MASS, this::shared),
                Call.post("/datacube/getbizsummary", Capability.MASS, this::summary),
                Call.post("/datacube/getarticletotaldetail", Capability.MASS, this::totals)));
        Stream.of(
                        "getarticlesummary",
                        "getarticletotal",
                        "getuserread",
                        "getuserreadhour",
                        "getusershare",
                        "getusersharehour")
                .forEach(retired -> calls.add(Call.post("/datacube/" + retired, Capability.MASS, asked -> {
                    throw new Refused(WeChatError.API_RETIRED);
                })));
        return calls;
    }

    private Answer<OfArticle<Read>> read(Asked asked) {
        FigureDays days = FigureDays.of(asked, 1, clock.instant());
        Figures figures = figures(days);
        List<OfArticle<Read>> rows = days.there()
                .flatMap(day -> figures.articles(day).stream().map(article -> {
                    long people = figures.readers(day, article);
                    return new OfArticle<>(day, article, new Read(people, Source.of(people)));
                }))
                .toList();
        return new Answer<>(rows, figures.delayed());
    }

    private Answer<OfArticle<Share>> shared(Asked asked) {
        FigureDays days = FigureDays.of(asked, 1, clock.instant());
        Figures figures = figures(days);
        List<OfArticle<Share>> rows = days.there()
                .flatMap(day ->
                        figures.articles(day).stream().map(article -> new OfArticle<>(day, article, new Share(0))))
                .toList();
        return new Answer<>(rows, figures.delayed());
    }

    private Answer<Day> summary(Asked asked) {
        FigureDays days = FigureDays.of(asked, A_MONTH, clock.instant());
        Figures figures = figures(days);
        List<Day> rows = days.there()
                .map(day -> new Day(day, FigureDetail.summary(figures.readers(day), published(day, day))))
                .toList();
        return new Answer<>(rows, figures.delayed());
    }

    /** Each article with its days so far, each of them counted from the day it was published. */
    private Answer<OfPublication> totals(Asked asked) {
        FigureDays days = FigureDays.of(asked, A_MONTH, clock.instant());
        Figures figures = figures(days);
        List<OfPublication> rows = between(days.begin(), days.end()).stream()
                .filter(publication -> !Reads.day(publication.at()).isAfter(days.last()))
                .flatMap(publication -> Figures.indexes(publication)
                        .mapToObj(index -> totals(publication, index, figures, days.last())))
                .toList();
        return new Answer<>(rows, figures.delayed());
    }

    private static OfPublication totals(Publication publication, int index, Figures figures, LocalDate last) {
        LocalDate day = Reads.day(publication.at());
        LocalDate end = last.isBefore(day.plusDays(A_MONTH)) ? last.plusDays(1) : day.plusDays(A_MONTH);
        NewsItem article = publication.articles().get(index - 1);
        return new OfPublication(
                day,
                publication.key(index),
                publication.notified() ? 0 : 1,
                article.title(),
                article.url(),
                day.datesUntil(end)
                        .map(stat -> FigureDetail.total(stat, figures.readersUntil(stat, publication, index)))
                        .toList());
    }

    private long published(LocalDate from, LocalDate to) {
        return between(from, to).stream()
                .mapToLong(publication -> publication.articles().size())
                .sum();
    }

    private List<Publication> between(LocalDate from, LocalDate to) {
        Instant end = Reads.begin(to.plusDays(1));
        return publications.between(Reads.begin(from), end);
    }

    private Figures figures(FigureDays days) {
        return new Figures(reads, days, faults.active().contains(Fault.FIGURES_LATE));
    }
}
