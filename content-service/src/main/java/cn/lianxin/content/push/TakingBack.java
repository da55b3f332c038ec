package cn.lianxin.content.push;

import cn.lianxin.config.wechat.Answer;
import java.util.Optional;

/** Deletes at WeChat what has gone out. The call comes first: what WeChat still shows must not say 已删除 here. */
public final class TakingBack {
    private final Pushes pushes;
    private final Calls calls;

    TakingBack(Pushes pushes, Calls calls) {
        this.pushes = pushes;
        this.calls = calls;
    }

    /** {@return whether WeChat can be asked: of one that a person declared sent, nobody knows what it is called there} */
    public boolean possible(long id) {
        return pushes.find(id).filter(TakingBack::deletable).isPresent();
    }

    /** {@return what came of it; done once more it is done} */
    public Planned delete(long id, String editor) {
        Optional<Push> found = pushes.find(id);
        if (found.filter(push -> push.state() == PushState.DELETED).isPresent()) {
            return new Planned.Done(id);
        }
        if (found.filter(TakingBack::deletable).isEmpty()) {
            return new Planned.Not(Planned.Problem.TOO_LATE);
        }
        Push push = found.get();
        return switch (calls.delete(push)) {
            case Answer.Done<Boolean> _ -> {
                pushes.store(push, push.in(PushState.DELETED, null).because(null), editor);
                yield new Planned.Done(id);
            }
            case Answer.Refused<Boolean> _, Answer.NotSent<Boolean> _, Answer.Lost<Boolean> _ ->
                new Planned.Not(Planned.Problem.NOT_DELETED);
        };
    }

    private static boolean deletable(Push push) {
        return push.state() == PushState.SENT
                && (push.trace().msgId() != null || push.trace().publishedAs() != null);
    }
}
