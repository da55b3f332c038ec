package cn.lianxin.content.readership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opens an article's page.
 *
 * @param group the group's code as the address has it, whether or not there is such a group; null without one
 * @param from every value that the address has for {@link Source#FROM_PARAMETER}
 * @param cookie by which this reader's openings of the day are known to be one person's
 */
public record Opening(long articleId, @Nullable String group, List<String> from, String cookie) {}
