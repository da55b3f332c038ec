package cn.lianxin.gateway.sandbox.world;

import java.time.Instant;

/** The way to the account's callback door for what nobody typed. */
public interface Events {
    /** Tells the account, after what this person sent before; at once gone, answered some time later. */
    void tell(String openId, Event event);

    /** The same, as something of that moment. */
    void tell(String openId, Event event, Instant at);
}
