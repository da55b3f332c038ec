package cn.lianxin.content.editor;

import cn.lianxin.content.article.DraftQueries.Listed;
import cn.lianxin.content.push.Followers;
import cn.lianxin.content.push.Planned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that puts an issue on the schedule, or the page on which it is confirmed.
 *
 * @param ready approved articles to choose from
 * @param problem what is wrong; null for nothing
 * @param who audience in words, on the page that confirms
 * @param room how many are left; empty where the account may send none
 * @param when the hour in words, on the page that confirms
 */
record PushFormView(
        PushForm form,
        List<Listed> ready,
        List<Followers.Tag> tags,
        Planned.@Nullable Problem problem,
        String who,
        String when,
        String room,
        boolean everybody) {
    /** {@return what is wrong with that field; null for nothing} */
    public @Nullable String wrong(String field) {
        return problem != null && problem.field().equals(field) ? problem.words() : null;
    }

    public int places() {
        return PushForm.PLACES;
    }

    /** {@return the title of an article that was chosen} */
    public String title(long id) {
        return ready.stream()
                .filter(one -> one.id() == id)
                .map(Listed::title)
                .findFirst()
                .orElse("");
    }

    public List<Long> chosen() {
        return form.chosen();
    }
}
