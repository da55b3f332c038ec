package cn.lianxin.content.editor;

import cn.lianxin.content.push.PushQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One push and what can be done about it.
 *
 * @param date its day and hour, to be changed; where it is over, the next that can be had
 * @param again whether its articles can be put on the schedule once more
 * @param why why it is where it is; empty for no reason
 */
record PushView(
        PushQueries.Line push,
        Chip chip,
        String when,
        String date,
        String time,
        String why,
        List<PushQueries.Carried> articles,
        List<Line> history,
        boolean mayChange,
        boolean movable,
        boolean deletable,
        boolean again,
        @Nullable String problem) {
    /** {@return its articles, in their order} */
    public List<Long> ids() {
        return articles.stream().map(PushQueries.Carried::id).toList();
    }

    /** @param who an editor's name, or 系统 */
    record Line(String when, String who, String what, String why) {}
}
