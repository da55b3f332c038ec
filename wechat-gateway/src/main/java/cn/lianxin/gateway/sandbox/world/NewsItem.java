package cn.lianxin.gateway.sandbox.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One article of a draft or of what was published, under the names that WeChat's own calls use.
 *
 * @param url where it is read: a draft's for its makers, a published one's for everybody
 * @param deleted null for a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewsItem(
        @JsonProperty("article_type") String type,
        String title,
        String author,
        String digest,
        String content,
        @JsonProperty("content_source_url") String contentSourceUrl,
        @JsonProperty("thumb_media_id") String thumbMediaId,
        @JsonProperty("show_cover_pic") int showCoverPic,
        @JsonProperty("need_open_comment") int needOpenComment,
        @JsonProperty("only_fans_can_comment") int onlyFansCanComment,
        @JsonProperty("pic_crop_235_1") @Nullable String picCrop235,
        @JsonProperty("pic_crop_1_1") @Nullable String picCrop11,
        String url,
        @JsonProperty("thumb_url") String thumbUrl,
        @JsonProperty("is_deleted") @Nullable Boolean deleted) {
    /** The only kind this WeChat knows. */
    public static final String NEWS = "news";

    /** {@return the same under another address} */
    NewsItem at(String address) {
        return with(content, address, deleted);
    }

    /** {@return the same without its text, for lists that leave it out} */
    public NewsItem bare() {
        return with("", url, deleted);
    }

    /** {@return the same as published, taken back or not} */
    public NewsItem published(boolean takenBack) {
        return with(content, url, takenBack);
    }

    private NewsItem with(String text, String address, @Nullable Boolean takenBack) {
        return new NewsItem(
                type,
                title,
                author,
                digest,
                text,
                contentSourceUrl,
                thumbMediaId,
                showCoverPic,
                needOpenComment,
                onlyFansCanComment,
                picCrop235,
                picCrop11,
                address,
                thumbUrl,
                takenBack);
    }
}
