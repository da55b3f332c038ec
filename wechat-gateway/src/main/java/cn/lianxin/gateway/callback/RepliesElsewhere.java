package cn.lianxin.gateway.callback;

import cn.lianxin.config.dispatch.Dispatcher;
import org.springframework.context.SmartLifecycle;

/** Listens for replies that another instance has stored for a request that waits here. */
final class RepliesElsewhere implements SmartLifecycle {
    private final Dispatcher dispatcher;
    private final PendingReplies pending;
    private volatile AutoCloseable listening = () -> {};
    private volatile boolean running;

    RepliesElsewhere(Dispatcher dispatcher, PendingReplies pending) {
        this.dispatcher = dispatcher;
        this.pending = pending;
    }

    @Override
    public void start() {
        listening = dispatcher.listen((key, reply) -> pending.offer(key, new PendingReplies.Arrived(reply, true)));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop listening for replies", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the port opens, until after the drain. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 3000;
    }
}
