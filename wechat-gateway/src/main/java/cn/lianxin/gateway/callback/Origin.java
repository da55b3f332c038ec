package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import java.time.Instant;

/** What every callback has, whatever it says. */
record Origin(MessageKey key, Person person, Instant at) {
    Inbound.Unknown unknown(String kind) {
        return new Inbound.Unknown(key, person, at, kind);
    }
}
