package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import java.util.Set;
import java.util.function.Supplier;

/** What goes wrong on the way to and from a call that sends something to many. */
final class SendFaults {
    private final Faults faults;

    SendFaults(Faults faults) {
        this.faults = faults;
    }

    /** {@return the answer of the call, unless the connection breaks before it or after it} */
    Object around(Supplier<Object> call) {
        Set<Fault> active = faults.active();
        if (active.contains(Fault.MASS_UNSENT)) {
            throw new Broken();
        }
        Object answer = call.get();
        if (active.contains(Fault.MASS_ANSWER_LOST)) {
            throw new Broken();
        }
        return answer;
    }

    boolean on(Fault fault) {
        return faults.active().contains(fault);
    }
}
