package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Outbound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gateway's delivery, as the outbound stream sees it. */
public interface OutboundHandler {
    /**
     * Something to deliver.
     *
     * @param from the service that sent it and may hear what became of it; null for a reply that is owed, which the
     *     service has done with
     */
    record Sent(Outbound message, @Nullable Target from) {}

    /** Stores all of them in one transaction, dropping those whose id it knows. */
    void store(List<Sent> messages);
}
