package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers share calls: one call is under way, whoever comes meanwhile goes with the next.
 *
 * <p>Whoever finds no call under way makes it itself, on its own thread, after all virtual threads have gone on that could:
 * where much is to be done, those who are about to ask go with this call, and where nothing is, a lone caller waits for
 * nobody. A fixed wait leaves the processors idle instead.
 *
 * @param <Q> what one caller asks
 * @param <A> what it gets
 */
final class CallBatch<Q, A> {
    private final int limit;
    private final Function<List<Q>, List<A>> call;
    private final ConcurrentLinkedQueue<Waiter<Q, A>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * @param limit questions in one call at most; 1 makes every call its own
     * @param call answers all questions, in their order
     */
    CallBatch(int limit, Function<List<Q>, List<A>> call) {
        this.limit = limit;
        this.call = call;
    }

    /**
     * A batch for each partition: apart on a Cluster, where a script may touch one slot only, and one and the same on a
     * single server.
     */
    static <Q, A> List<CallBatch<Q, A>> perPartition(boolean apart, int limit, Function<List<Q>, List<A>> call) {
        var together = new CallBatch<>(limit, call);
        return IntStream.range(0, Person.PARTITIONS)
                .mapToObj(nn -> apart ? new CallBatch<>(limit, call) : together)
                .toList();
    }

    private static final class Waiter<Q, A> {
        final Q question;
        final Thread thread = Thread.currentThread();
        volatile @Nullable A answer;
        volatile @Nullable RuntimeException failure;

        Waiter(Q question) {
            this.question = question;
        }

        boolean done() {
            return answer != null || failure != null;
        }
    }

    A ask(Q question) {
        var waiter = new Waiter<Q, A>(question);
        queue.add(waiter);
        boolean interrupted = false;
        while (!waiter.done()) {
            if (underWay.compareAndSet(false, true)) {
                lead();
            } else {
                LockSupport.park(this);
                // The call under way has a time limit of its own, so the answer is near.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        RuntimeException failure = waiter.failure;
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(waiter.answer);
    }

    @SuppressWarnings("ThreadPriorityCheck") // where the hint is not taken, batches are smaller and nothing else
    private void lead() {
        var batch = new ArrayList<Waiter<Q, A>>();
        try {
            Thread.yield();
            Waiter<Q, A> next;
            while (batch.size() < limit && (next = queue.poll()) != null) {
                batch.add(next);
            }
            if (!batch.isEmpty()) {
                answer(batch);
            }
        } finally {
            underWay.set(false);
            batch.forEach(waiter -> LockSupport.unpark(waiter.thread));
            Waiter<Q, A> successor = queue.peek();
            if (successor != null) {
                LockSupport.unpark(successor.thread);
            }
        }
    }

    private void answer(List<Waiter<Q, A>> batch) {
        try {
            List<A> answers =
                    call.apply(batch.stream().map(waiter -> waiter.question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException e) {
            batch.forEach(waiter -> waiter.failure = e);
        } catch (Error e) {
            // Whoever leads passes it on; whoever follows must not park for ever.
            batch.forEach(waiter -> waiter.failure = new IllegalStateException(e));
            throw e;
        }
    }
}
