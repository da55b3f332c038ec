package cn.lianxin.gateway.sandbox.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A card on a phone, under the names that WeChat's own calls use.
 *
 * @param picurl null for a card without a picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Article(
        String title,
        String description,
        String url,
        @Nullable String picurl) {
    /** {@return the same as it opens on this person's phone: WeChat knows who taps it} */
    Article onPhoneOf(String openId) {
        return new Article(title, description, url + "?phone=" + openId, picurl);
    }
}
