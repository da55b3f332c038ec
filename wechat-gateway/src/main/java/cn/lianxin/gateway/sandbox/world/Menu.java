package cn.lianxin.gateway.sandbox.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A menu at a chat's bottom, under the names that WeChat's own calls use.
 *
 * @param button one to three; empty where none were posted
 * @param matchrule whom it is for; null for everybody's menu
 * @param menuid given by this WeChat; null before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Menu(
        List<Button> button,
        @Nullable Rule matchrule,
        @Nullable Long menuid) {
    public Menu {
        button = listed(button);
    }

    /**
     * A button, or with {@code sub_button} the head of a list.
     *
     * @param type {@code click}, {@code view} and so on; null where there are sub-buttons
     * @param subButton always there in answers, as WeChat's are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Button(
            @Nullable String type,
            @Nullable String name,
            @Nullable String key,
            @Nullable String url,
            @JsonProperty("media_id") @Nullable String mediaId,
            @Nullable String appid,
            @Nullable String pagepath,
            @JsonProperty("article_id") @Nullable String articleId,
            @JsonProperty("sub_button") List<Button> subButton) {
        public Button {
            subButton = listed(subButton);
        }
    }

    /**
     * Whom a conditional menu is for. Sex and region are retired; only the tag still counts.
     *
     * @param tagId text, as WeChat wants it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            @JsonProperty("tag_id") @Nullable String tagId,
            @JsonProperty("client_platform_type") @Nullable String platform,
            @Nullable String sex,
            @Nullable String country,
            @Nullable String province,
            @Nullable String city,
            @Nullable String language) {}

    /** {@return the same menu with its number} */
    Menu numbered(long id) {
        return new Menu(button, matchrule, id);
    }

    private static List<Button> listed(@Nullable List<Button> buttons) {
        return buttons == null ? List.of() : List.copyOf(buttons);
    }
}
