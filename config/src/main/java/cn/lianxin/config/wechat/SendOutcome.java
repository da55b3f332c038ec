package cn.lianxin.config.wechat;

/** What became of sending something to a person. */
public sealed interface SendOutcome {
    /** errcode 0. */
    record Sent() implements SendOutcome {}

    /** WeChat took it under this id, and tells by an event whether it arrived. */
    record Handed(String msgId) implements SendOutcome {}

    /** It did not reach WeChat, or WeChat was busy: try again later. */
    record Later(int code) implements SendOutcome {}

    /** This channel is closed until the person writes again: 45015, 45047, 48001 and their like. */
    record Closed(int code) implements SendOutcome {}

    /** Never, whatever the channel: the person is gone, or the message is wrong. */
    record Refused(int code) implements SendOutcome {}

    /** It was sent, and nobody knows whether it arrived: never resent blindly. */
    record Unknown() implements SendOutcome {}
}
