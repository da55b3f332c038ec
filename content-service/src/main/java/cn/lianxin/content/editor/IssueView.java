package cn.lianxin.content.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The issue that an article goes out with, where there are others on it.
 *
 * @param words 11月28日 周六 18:00 这一期的头条
 */
record IssueView(long push, String words, List<Place> places) {
    /**
     * One of its articles.
     *
     * @param words 头条 or 第 2 篇
     * @param here whether it is the page's own
     */
    record Place(long id, String title, @Nullable String cover, String words, boolean here) {}
}
