package cn.lianxin.content.article;

import org.jspecify.annotations.Nullable;

/**
 * A published article as lists and cards show it.
 *
 * @param cover path of its picture on this host; null for none
 */
public record ArticleCard(
        long id, String title, String digest, @Nullable String cover) {
    /** {@return the path of its page} */
    public String path() {
        return "/a/" + id;
    }
}
