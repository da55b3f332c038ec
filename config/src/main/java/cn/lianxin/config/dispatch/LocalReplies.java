package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Reply;

/** The door's waiters in this process. */
public interface LocalReplies {
    /** {@return whether somebody waits for this key and will write the reply} */
    boolean offer(MessageKey key, Reply reply);

    /** {@return a process without a door: nobody ever waits} */
    static LocalReplies none() {
        return (key, reply) -> false;
    }
}
