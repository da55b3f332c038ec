package cn.lianxin.gateway.notify;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Somebody's own address, behind which an SMS may go. */
record HttpHook(Posts posts, URI address, Duration longest) implements Way {
    @Override
    public String name() {
        return "http";
    }

    @Override
    public void say(Unseen unseen) throws IOException, InterruptedException {
        posts.post(address, unseen);
    }
}
