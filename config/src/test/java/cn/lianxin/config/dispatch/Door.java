package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Tries that wait for their replies as the gateway's do; each may give up. */
final class Door implements LocalReplies {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Dispatcher dispatcher;
    private final Map<MessageKey, Queue<CompletableFuture<Optional<Reply>>>> waiting = new ConcurrentHashMap<>();

    Door(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Sends a message and waits until its reply is there. */
    Reply ask(Inbound message) {
        return ask(message, PATIENCE).orElseThrow();
    }

    /** Sends a message and waits for its reply, but not for ever. */
    Optional<Reply> ask(Inbound message, Duration patience) {
        var place = new CompletableFuture<Optional<Reply>>();
        waiting.computeIfAbsent(message.key(), key -> new ConcurrentLinkedQueue<>())
                .add(place);
        Ticket ticket = dispatcher.send(message, Set.of(Target.PETITION));
        Optional<Reply> reply = Optional.ofNullable(ticket.reply());
        if (reply.isEmpty()) {
            reply = place.completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        reply.ifPresent(written -> dispatcher.written(message.person(), message.key()));
        return reply;
    }

    @Override
    public boolean offer(MessageKey key, Reply reply) {
        boolean taken = false;
        for (var place : waiting.getOrDefault(key, new ConcurrentLinkedQueue<>())) {
            taken |= place.complete(Optional.of(reply));
        }
        return taken;
    }
}
