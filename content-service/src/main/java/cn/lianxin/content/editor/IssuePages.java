package cn.lianxin.content.editor;

import cn.lianxin.content.push.PushQueries;
import cn.lianxin.content.push.PushQueries.Carried;
import cn.lianxin.content.push.PushState;
import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.push.PushedArticles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what else is on an article's issue. */
final class IssuePages {
    private final PushedArticles pushes;
    private final PushQueries issues;
    private final Times times;

    IssuePages(PushedArticles pushes, PushQueries issues, Times times) {
        this.pushes = pushes;
        this.issues = issues;
        this.times = times;
    }

    /** {@return the issue that this article is on; null where it is on none, or alone} */
    @Nullable
    IssueView of(long articleId) {
        PushedArticle place = pushes.latestOf(List.of(articleId)).stream()
                .filter(one -> holds(one.state()))
                .findFirst()
                .orElse(null);
        List<Carried> carried = place == null ? List.of() : issues.articles(place.pushId());
        return place == null || carried.size() < 2 ? null : view(place, carried);
    }

    private IssueView view(PushedArticle place, List<Carried> carried) {
        var at = place.sentAt() == null ? place.scheduledAt() : place.sentAt();
        var places = new ArrayList<IssueView.Place>();
        carried.forEach(one -> places.add(new IssueView.Place(
                one.id(), one.title(), one.cover(), words(places.size() + 1), one.id() == place.articleId())));
        return new IssueView(place.pushId(), times.full(at) + " 这一期的" + words(place.position()), places);
    }

    private static String words(int position) {
        return position == 1 ? "头条" : "第 " + position + " 篇";
    }

    /** {@return whether it is on it still: what failed or was taken off may go out with another} */
    private static boolean holds(PushState state) {
        return switch (state) {
            case SCHEDULED, SENDING, UNKNOWN, WAIT_ADMIN, MISSED, SENT -> true;
            case FAILED, CANCELLED, DELETED -> false;
        };
    }
}
