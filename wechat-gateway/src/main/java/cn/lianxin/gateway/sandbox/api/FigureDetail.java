package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.api.FigureCalls.Source;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/** The longer rows of figures; what nobody does here stands in them with 0. */
final class FigureDetail {
    record Summary(
            @JsonProperty("read_user") long readers,
            @JsonProperty("read_user_source") List<Source> sources,
            @JsonProperty("share_user") long sharers,
            @JsonProperty("zaikan_user") long looking,
            @JsonProperty("like_user") long likers,
            @JsonProperty("comment_count") long comments,
            @JsonProperty("collection_user") long collectors,
            @JsonProperty("redirect_ori_page_user") long toTheSource,
            @JsonProperty("send_page_count") long published) {}

    /** @param day up to whose end the row counts */
    record Total(
            @JsonProperty("stat_date") LocalDate day,
            @JsonProperty("read_user") long readers,
            @JsonProperty("read_user_source") List<Source> sources,
            @JsonProperty("share_user") long sharers,
            @JsonProperty("zaikan_user") long looking,
            @JsonProperty("like_user") long likers,
            @JsonProperty("comment_count") long comments,
            @JsonProperty("collection_user") long collectors,
            @JsonProperty("praise_money") long money,
            @JsonProperty("read_subscribe_user") long followedAfter,
            @JsonProperty("read_delivery_rate") double deliveryRate,
            @JsonProperty("read_finish_rate") double finishRate,
            @JsonProperty("read_avg_activetime") double minutes) {}

    private FigureDetail() {}

    static Summary summary(long readers, long published) {
        return new Summary(readers, Source.of(readers), 0, 0, 0, 0, 0, 0, published);
    }

    static Total total(LocalDate day, long readers) {
        return new Total(day, readers, Source.of(readers), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
