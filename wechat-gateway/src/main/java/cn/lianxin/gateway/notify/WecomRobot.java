package cn.lianxin.gateway.notify;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A robot in a group of 企业微信. */
record WecomRobot(Posts posts, URI address, Duration longest) implements Way {
    private record Message(String msgtype, Text text) {}

    private record Text(String content) {}

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    public void say(Unseen unseen) throws IOException, InterruptedException {
        String answer = posts.post(address, new Message("text", new Text(unseen.sentence())));
        int code = posts.number(answer, "errcode");
        if (code != 0) {
            throw new NotTaken("answered errcode " + code);
        }
    }
}
