package cn.lianxin.petition.chain;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes what others may know of the chain to Redis: at the start, after each committed change, and once a minute for a
 * Redis that was emptied and for changes that another instance failed to write.
 */
final class Directories implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Directories.class);

    private final Chain chain;
    private final StaffDirectory staff;
    private final GroupDirectory groups;
    private final Duration again;
    private final Semaphore wanted = new Semaphore(0);
    private volatile @Nullable Thread writing;

    Directories(Chain chain, StaffDirectory staff, GroupDirectory groups, Duration again) {
        this.chain = chain;
        this.staff = staff;
        this.groups = groups;
        this.again = again;
        chain.listen(this::changed);
    }

    /** Writes both lists; never from what is kept, which may be a minute old. */
    private synchronized void write() {
        ChainSnapshot now = chain.fresh();
        groups.publish(now.groups().stream()
                .map(group -> new ListedGroup(
                        group.code(), group.name(), group.level().name(), group.parent()))
                .toList());
        staff.publish(now.everybody().stream()
                .map(owner -> new Staff(owner.staffId(), owner.person(), owner.name(), owner.role(), owner.unit()))
                .toList());
    }

    /** Whoever made the change does not wait for Redis, and must not fail by it: the change is committed. */
    private void changed() {
        wanted.release();
    }

    private void keepWriting() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wanted.drainPermits();
                writeOrWarn();
                if (wanted.tryAcquire(again.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.debug("staff or groups have changed");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeOrWarn() {
        try {
            write();
        } catch (RuntimeException failed) {
            log.warn("staff and groups could not be written to Redis; tried again within {}", again, failed);
        }
    }

    @Override
    public void start() {
        writing = Thread.ofVirtual().name("directories").start(this::keepWriting);
    }

    @Override
    public void stop() {
        Thread thread = writing;
        if (thread != null) {
            thread.interrupt();
        }
        writing = null;
    }

    @Override
    public boolean isRunning() {
        return writing != null;
    }

    /** After the import of the demonstration, before the port opens. */
    @Override
    public int getPhase() {
        return 1;
    }
}
