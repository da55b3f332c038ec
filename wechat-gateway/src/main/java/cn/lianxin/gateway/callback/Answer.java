package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Reply;

/** What the door does with its HTTP answer. */
sealed interface Answer {
    /** Says it in the answer; silence is {@code success}. */
    record Passive(Reply reply) implements Answer {}

    /** Nothing can be promised: an empty 503 that ends the connection, after which WeChat tries again by itself. */
    record Away() implements Answer {}
}
