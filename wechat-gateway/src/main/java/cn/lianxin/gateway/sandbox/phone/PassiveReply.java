package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.Article;

/** What the door's answer comes to on the phone. */
sealed interface PassiveReply {
    /** {@code success} or nothing: the phone stays quiet. */
    record Nothing() implements PassiveReply {}

    /**
     * A message.
     *
     * @param type WeChat's MsgType
     * @param text empty for other types than text
     */
    record Said(String type, String text) implements PassiveReply {}

    /** An article's card. */
    record Card(Article article) implements PassiveReply {}

    /** Not what WeChat understands; it tells the person so and does not ask again. */
    record Unreadable(String reason) implements PassiveReply {}
}
