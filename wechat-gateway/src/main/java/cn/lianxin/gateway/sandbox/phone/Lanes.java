package cn.lianxin.gateway.sandbox.phone;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One lane per person: what somebody sends goes out in order, one after the other; people do not wait for each other. */
final class Lanes {
    /** What may wait behind the one under way; whoever sends more is told to slow down. */
    static final int WAITING = 100;

    private final Map<String, ThreadPoolExecutor> lanes = new ConcurrentHashMap<>();

    boolean full(String openId) {
        return lane(openId).getQueue().size() >= WAITING;
    }

    Future<?> submit(String openId, Runnable work) {
        return lane(openId).submit(work);
    }

    /** What waits is dropped: WeChat would try again, a phone's owner sees that no answer came. */
    void close() {
        lanes.values().forEach(ThreadPoolExecutor::shutdownNow);
    }

    /** An idle lane keeps no thread. */
    private ThreadPoolExecutor lane(String openId) {
        return lanes.computeIfAbsent(openId, id -> {
            var threads = Thread.ofVirtual().name("sandbox-lane-", 0).factory();
            var lane = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
            lane.allowCoreThreadTimeOut(true);
            return lane;
        });
    }
}
