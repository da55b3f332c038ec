package cn.lianxin.content.chat;

import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.content.article.ArticleCard;
import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.readership.Source;
import java.util.List;
import java.util.stream.Collectors;

/** 看 and 搜: one article comes as a card, several as lines with their links, since WeChat takes one card a reply. */
final class Reading {
    /** More would push the end of the list off a phone. */
    private static final int LISTED = 4;

    private final ArticleQueries queries;
    private final Articles articles;
    private final PublicUrl publicUrl;
    private final Replies replies;

    Reading(ArticleQueries queries, Articles articles, PublicUrl publicUrl, Replies replies) {
        this.queries = queries;
        this.articles = articles;
        this.publicUrl = publicUrl;
        this.replies = replies;
    }

    /**
     * The n-th newest. Nobody's last list is remembered: these words write nothing, and so depend on nothing.
     *
     * @param source what its readers are counted under
     */
    Reply look(int n, Source source) {
        int nth = Math.max(1, n);
        List<ArticleCard> found = queries.newest(nth - 1, 2);
        if (found.isEmpty()) {
            int count = queries.count();
            return count == 0 ? replies.say("look.none") : replies.say("look.beyond", count, count);
        }
        ArticleCard article = found.getFirst();
        String more = found.size() > 1 ? "\n" + replies.words("look.more", nth + 1) : "";
        return card(article, more, source);
    }

    Reply search(String words, Source source) {
        List<ArticleCard> found = articles.search(words, LISTED + 1);
        return switch (found.size()) {
            case 0 -> replies.say("search.none", Replies.excerpt(words));
            case 1 -> card(found.getFirst(), "", source);
            default -> list(words, found, source);
        };
    }

    private Reply list(String words, List<ArticleCard> found, Source source) {
        String lines = found.stream()
                .limit(LISTED)
                .map(article -> article.title() + "\n" + publicUrl.of(source.mark(article.path())))
                .collect(Collectors.joining("\n"));
        return found.size() > LISTED
                ? replies.say("search.most", Replies.excerpt(words), LISTED, lines)
                : replies.say("search.some", Replies.excerpt(words), found.size(), lines);
    }

    private Reply card(ArticleCard article, String more, Source source) {
        String cover = article.cover();
        return new Reply.News(
                article.title(),
                article.digest() + more,
                cover == null ? null : publicUrl.of(cover),
                publicUrl.of(source.mark(article.path())));
    }
}
