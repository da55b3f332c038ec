package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Unit;
import org.jspecify.annotations.Nullable;

/** Who acts. */
public sealed interface Actor {
    /** {@return the person behind it, who gets the answer rather than a notice; null where it is nobody} */
    @Nullable
    Person person();

    /** {@return how the audit names this actor: no openid, no name} */
    String id();

    /** {@return whether this one answers for the district, a town or a department} */
    default boolean townOrAbove() {
        return false;
    }

    record Resident(Person person) implements Actor {
        @Override
        public String id() {
            return "resident:" + person.hash();
        }
    }

    /** @param unit the group or department this one answers for */
    record Owner(String staffId, Person person, Unit unit) implements Actor {
        @Override
        public String id() {
            return "staff:" + staffId;
        }

        @Override
        public boolean townOrAbove() {
            return switch (unit.level()) {
                case DISTRICT, TOWN, DEPARTMENT -> true;
                case COMMUNITY, ESTATE, BUILDING -> false;
            };
        }
    }

    /** Whoever brings messages to people, and knows whether they have arrived. */
    record Courier() implements Actor {
        @Override
        public @Nullable Person person() {
            return null;
        }

        @Override
        public String id() {
            return "courier";
        }
    }

    /** The clock. */
    record Sweep() implements Actor {
        @Override
        public @Nullable Person person() {
            return null;
        }

        @Override
        public String id() {
            return "sweep";
        }
    }
}
