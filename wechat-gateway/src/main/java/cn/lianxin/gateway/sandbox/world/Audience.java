package cn.lianxin.gateway.sandbox.world;

import java.util.Set;

/** Whom a mass message is for; WeChat makes everybody of a filter that names nobody. */
public sealed interface Audience {
    /** All who follow the account. */
    record Everybody() implements Audience {}

    /** All who wear that tag. */
    record Tagged(int tag) implements Audience {}

    /** These. */
    record Listed(Set<String> openIds) implements Audience {
        public Listed {
            openIds = Set.copyOf(openIds);
        }
    }

    /** {@return how it is written down; a list lies apart} */
    default String unit() {
        return switch (this) {
            case Everybody() -> MassMessage.EVERYBODY;
            case Tagged(int tag) -> MassMessage.TAG + tag;
            case Listed(Set<String> openIds) -> MassMessage.LIST;
        };
    }
}
