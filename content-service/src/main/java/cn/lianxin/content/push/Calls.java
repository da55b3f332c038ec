package cn.lianxin.content.push;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.DraftCalls;
import cn.lianxin.config.wechat.PublishCalls;
import cn.lianxin.config.wechat.PushCalls;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The calls of a push, by its account and audience. */
final class Calls {
    private final Accounts accounts;
    private final PushCalls pushes;
    private final PublishCalls publishing;
    private final DraftCalls drafts;

    Calls(Accounts accounts, PushCalls pushes, PublishCalls publishing, DraftCalls drafts) {
        this.accounts = accounts;
        this.pushes = pushes;
        this.publishing = publishing;
        this.drafts = drafts;
    }

    /** Whether WeChat has the push, and as what. */
    record Taken(String id, String dataId) {}

    Answer<Taken> send(Push push) {
        String draft = Objects.requireNonNull(push.trace().mediaId(), "a push without a draft");
        return switch (push.plan().audience()) {
            case Audience.Everybody() -> taken(pushes.sendToEverybody(account(push), draft, push.clientMsgId()));
            case Audience.Tagged(long tag, String _) ->
                taken(pushes.sendToTag(account(push), tag, draft, push.clientMsgId()));
            case Audience.Nobody() ->
                map(publishing.submit(account(push), draft), done -> new Taken(done.publishId(), done.msgDataId()));
        };
    }

    Answer<PushCalls.MassState> state(Push push) {
        return pushes.state(account(push), Objects.requireNonNull(push.trace().msgId()));
    }

    Answer<PublishCalls.Progress> progress(Push push) {
        return publishing.progress(
                account(push), Objects.requireNonNull(push.trace().publishId()));
    }

    Answer<Boolean> draftIsThere(Push push) {
        return drafts.exists(account(push), Objects.requireNonNull(push.trace().mediaId()));
    }

    Answer<String> findPublished(Push push, List<String> titles) {
        return publishing.find(account(push), titles);
    }

    Answer<List<PushCalls.Tag>> tags(String appId) {
        return pushes.tags(account(appId));
    }

    Answer<Boolean> delete(Push push) {
        String msgId = push.trace().msgId();
        return msgId != null
                ? pushes.delete(account(push), msgId)
                : publishing.delete(
                        account(push), Objects.requireNonNull(push.trace().publishedAs()));
    }

    private static Answer<Taken> taken(Answer<PushCalls.Accepted> answer) {
        return map(answer, done -> new Taken(done.msgId(), done.msgDataId()));
    }

    private static <T, R> Answer<R> map(Answer<T> answer, Function<T, R> read) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> new Answer.Done<>(read.apply(value));
            case Answer.Refused<T>(int code, String body) -> new Answer.Refused<>(code, body);
            case Answer.NotSent<T>() -> new Answer.NotSent<>();
            case Answer.Lost<T>() -> new Answer.Lost<>();
        };
    }

    private Account account(Push push) {
        return account(push.plan().appId());
    }

    private Account account(String appId) {
        return accounts.find(appId).orElseThrow();
    }
}
