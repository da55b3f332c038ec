package cn.lianxin.gateway.sandbox.world;

import java.util.List;

/**
 * Something that happened, as a callback of MsgType event tells it.
 *
 * @param name WeChat's own, case and all
 * @param fields besides those that every event has, in WeChat's order
 */
public record Event(String name, List<Field> fields) {
    /**
     * One element.
     *
     * @param inside the elements in it; with some, the value is not written
     */
    public record Field(String name, String value, List<Field> inside) {
        public Field {
            inside = List.copyOf(inside);
        }

        public Field(String name, String value) {
            this(name, value, List.of());
        }

        /** {@return an element with these in it} */
        public static Field of(String name, Field... inside) {
            return new Field(name, "", List.of(inside));
        }
    }

    public Event {
        fields = List.copyOf(fields);
    }

    /** {@return an event with these fields} */
    public static Event of(String name, Field... fields) {
        return new Event(name, List.of(fields));
    }
}
