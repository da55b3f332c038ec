package cn.lianxin.gateway.notify;

import java.io.IOException;
import java.time.Duration;

/** One way beside WeChat. */
interface Way {
    /** {@return its name in metrics and logs} */
    String name();

    /** {@return the longest that it may take altogether, however slowly the other side talks} */
    Duration longest();

    /** Says it; returns when the other side has taken it and fails otherwise, soon where its thread is interrupted. */
    void say(Unseen unseen) throws IOException, InterruptedException;
}
