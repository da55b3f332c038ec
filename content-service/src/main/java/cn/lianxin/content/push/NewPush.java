package cn.lianxin.content.push;

import java.time.Instant;
import java.util.List;

/**
 * What an editor asks for.
 *
 * @param articleIds 1 to 8, in their order; the first is the headline
 * @param confirmed whether they have said once more that it goes to everybody; asked for nothing else
 */
public record NewPush(
        String appId, List<Long> articleIds, Audience audience, Instant at, boolean confirmed, String editor) {
    public NewPush {
        articleIds = List.copyOf(articleIds);
    }
}
