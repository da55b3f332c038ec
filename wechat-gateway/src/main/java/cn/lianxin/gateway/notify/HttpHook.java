package cn.lianxin.gateway.notify;

import java.io.IOException;
import java.net.URI;

/** Somebody's own address, behind which an SMS may go. */
record HttpHook(Posts posts, URI address) implements Way {
    @Override
    public String name() {
        return "http";
    }

    @Override
    public void say(Unseen unseen) throws IOException, InterruptedException {
        posts.post(address, unseen);
    }
}
