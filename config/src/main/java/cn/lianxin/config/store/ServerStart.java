package cn.lianxin.config.store;

import java.time.Duration;

/** A database server that is being started beside this process; whoever needs it waits here. */
public interface ServerStart {
    /**
     * Returns once the database server takes connections.
     *
     * @throws StoreUnavailable if it fails to start or takes longer than {@code limit}
     */
    void awaitDatabase(Duration limit);
}
