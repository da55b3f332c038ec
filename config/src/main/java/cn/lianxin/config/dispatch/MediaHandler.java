package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import java.util.List;

/** Takes in what is to be fetched from WeChat. */
public interface MediaHandler {
    /** Stores them all, dropping those it knows; when it returns they are durable. */
    void store(List<Inbound> messages);
}
