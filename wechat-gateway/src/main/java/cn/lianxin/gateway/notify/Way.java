package cn.lianxin.gateway.notify;

import java.io.IOException;

/** One way beside WeChat. */
interface Way {
    /** {@return its name in metrics and logs} */
    String name();

    /** Says it; returns when the other side has taken it, and fails within the time-out otherwise. */
    void say(Unseen unseen) throws IOException, InterruptedException;
}
