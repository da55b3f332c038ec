package cn.lianxin.content.push;

import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.PushCalls;
import java.util.List;

/** Whom a push can go to. */
public final class Followers {
    private final Calls calls;

    Followers(Calls calls) {
        this.calls = calls;
    }

    /** @param wearers how many followers wear it */
    public record Tag(long id, String name, long wearers) {}

    /** {@return the account's tags; none where WeChat does not answer} */
    public List<Tag> tags(String appId) {
        return calls.tags(appId) instanceof Answer.Done<List<PushCalls.Tag>>(List<PushCalls.Tag> tags)
                ? tags.stream()
                        .map(tag -> new Tag(tag.id(), tag.name(), tag.count()))
                        .toList()
                : List.of();
    }
}
