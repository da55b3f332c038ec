package cn.lianxin.gateway.sandbox.world;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gets done what the account has asked for: what one look finds under way and the next finds again, so that no result
 * overtakes the answer to the call. What a process leaves behind that is killed, the next one finds.
 */
public final class Results implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Results.class);

    private final MassMessages messages;
    private final MassQuota quota;
    private final Publishings publishings;
    private final Publications publications;
    private final ResultEvents events;
    private final Pace pace;
    private Set<String> seen = Set.of();
    private volatile @Nullable Thread thread;

    Results(
            MassMessages messages,
            MassQuota quota,
            Publishings publishings,
            Publications publications,
            ResultEvents events,
            Pace pace) {
        this.messages = messages;
        this.quota = quota;
        this.publishings = publishings;
        this.publications = publications;
        this.events = events;
        this.pace = pace;
    }

    /**
     * The administrator has answered.
     *
     * @return whether that message still waited
     */
    public boolean answer(MassMessage message, boolean agreed) {
        return end(message, agreed);
    }

    private boolean end(MassMessage message, boolean delivered) {
        var ended = messages.finish(message, delivered);
        if (ended.isEmpty()) {
            return false;
        }
        List<NewsItem> articles =
                publications.find(message.dataId()).map(Publication::articles).orElse(List.of());
        if (!delivered) {
            quota.giveBack(message, messages.audience(message));
            publications.forget(message.dataId());
        }
        events.sent(ended.get(), delivered ? articles : List.of());
        return true;
    }

    private void step() {
        messages.waitedTooLong().forEach(message -> end(message, false));
        Set<String> now = new HashSet<>(messages.underWay());
        now.addAll(publishings.underWay());
        for (String id : now) {
            if (seen.contains(id)) {
                messages.find(Long.parseLong(id)).ifPresent(message -> end(message, true));
                publishings.find(Long.parseLong(id)).ifPresent(this::publish);
            }
        }
        seen = now;
    }

    private void publish(Publishing publishing) {
        publishings.finish(publishing).ifPresent(done -> events.published(publishing.id(), done));
    }

    private void run() {
        while (isRunning()) {
            try {
                Thread.sleep(pace.step());
                step();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException broken) {
                LOG.warn("results come later: {}", broken.getMessage());
            }
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("sandbox-results").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
