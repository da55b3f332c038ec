package cn.lianxin.gateway.sandbox.phone;

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

    /** Not what WeChat understands; it tells the person so and does not ask again. */
    record Unreadable(String reason) implements PassiveReply {}
}
