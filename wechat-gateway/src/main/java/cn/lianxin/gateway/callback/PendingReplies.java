package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.LocalReplies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The requests that wait for a reply, by message key; several tries of one message may wait at once, and all get it.
 *
 * <p>Whether a reply was taken is settled by the future itself: a waiter that gives up cancels, and either the reply came
 * first and is written, or the cancelling did and the reply is owed. There is no moment in between.
 */
final class PendingReplies implements LocalReplies {
    private final Map<String, List<CompletableFuture<Arrived>>> waiting = new ConcurrentHashMap<>();

    /**
     * A reply with where it came from.
     *
     * @param owed whether it counts as owed until it is written: another instance stored it
     */
    record Arrived(Reply reply, boolean owed) {}

    /** A request's place in the queue, taken before the message is sent, so that no reply can be missed. */
    final class Place implements AutoCloseable {
        private final String key;
        private final CompletableFuture<Arrived> future = new CompletableFuture<>();

        private Place(String key) {
            this.key = key;
        }

        /** {@return the reply, or null where none came in time; after that it is not offered here any more} */
        @Nullable
        Arrived await(Duration atMost) {
            try {
                return future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return future.cancel(false) ? null : future.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return future.cancel(false) ? null : future.join();
            } catch (ExecutionException e) {
                throw new IllegalStateException("nobody completes a waiting reply with a failure", e);
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // this very place, not an equal one
        public void close() {
            waiting.computeIfPresent(key, (k, places) -> {
                places.removeIf(other -> other == future);
                return places.isEmpty() ? null : places;
            });
        }
    }

    Place take(MessageKey key) {
        var place = new Place(key.value());
        waiting.compute(key.value(), (k, places) -> {
            var all = places == null ? new CopyOnWriteArrayList<CompletableFuture<Arrived>>() : places;
            all.add(place.future);
            return all;
        });
        return place;
    }

    @Override
    public boolean offer(MessageKey key, Reply reply) {
        return offer(key.value(), new Arrived(reply, false));
    }

    boolean offer(String key, Arrived arrived) {
        boolean taken = false;
        for (var future : waiting.getOrDefault(key, List.of())) {
            taken |= future.complete(arrived);
        }
        return taken;
    }
}
