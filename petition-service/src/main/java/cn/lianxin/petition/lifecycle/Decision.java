package cn.lianxin.petition.lifecycle;

import java.util.List;

/** What becomes of an action. */
public sealed interface Decision {
    /**
     * It is done.
     *
     * @param events at least one, in their order
     */
    record Done(Petition next, List<PetitionEvent> events) implements Decision {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** It is not, and nothing has changed. */
    record Refused(Refusal reason) implements Decision {}
}
