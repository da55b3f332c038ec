package cn.lianxin.config.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;

/**
 * A template the account has been given at mp.weixin.qq.com, and what goes into its fields.
 *
 * @param id WeChat's
 * @param fields its field names, such as {@code thing2}, each with what it shows; a value too long for its kind of field
 *     is cut, since WeChat refuses the whole message otherwise (47003)
 */
public record Template(@NotBlank String id, @NotEmpty Map<String, Part> fields) {
    /** What of a message a field can show. */
    public enum Part {
        /** The petition's number. */
        NUMBER,
        /** What it is about. */
        SUBJECT,
        /** The beginning of the words. */
        TEXT
    }

    public Template {
        fields = Map.copyOf(fields);
    }
}
