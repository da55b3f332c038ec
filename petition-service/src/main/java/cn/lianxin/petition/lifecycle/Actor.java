package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Unit;

/** Who acts. */
public sealed interface Actor {
    /** {@return the person behind it, who gets the answer rather than a notice} */
    Person person();

    /** {@return how the audit names this actor: no openid, no name} */
    String id();

    record Resident(Person person) implements Actor {
        @Override
        public String id() {
            return "resident:" + person.hash();
        }
    }

    /** @param unit the group this owner answers for */
    record Owner(String staffId, Person person, Unit unit) implements Actor {
        @Override
        public String id() {
            return "staff:" + staffId;
        }
    }
}
