package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Outbound;
import java.util.List;

/** The gateway's delivery, as the outbound stream sees it. */
public interface OutboundHandler {
    /** Stores all of them in one transaction, dropping those whose id it knows. */
    void store(List<Outbound> messages);
}
