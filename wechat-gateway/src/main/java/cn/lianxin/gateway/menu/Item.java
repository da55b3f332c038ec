package cn.lianxin.gateway.menu;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One item of a menu, within WeChat's limits. */
sealed interface Item {
    String name();

    /** @param key the word that could be typed instead; at most 128 bytes */
    record Click(String name, String key) implements Item {
        public Click {
            atMost(128, key);
        }
    }

    /**
     * The phone's camera or album; what is chosen comes as messages.
     *
     * @param key tells it from others in the event
     */
    record Photo(String name, String key) implements Item {
        public Photo {
            atMost(128, key);
        }
    }

    /** @param items one to five */
    record Group(String name, List<Item> items) implements Item {
        public Group {
            items = List.copyOf(items);
            if (items.isEmpty() || items.size() > 5 || items.stream().anyMatch(Group.class::isInstance)) {
                throw new IllegalArgumentException(name + " holds one to five items that are no groups");
            }
            items.forEach(item -> atMost(60, item.name()));
        }
    }

    static void atMost(int bytes, String text) {
        if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            throw new IllegalArgumentException("“" + text + "” has no or more than " + bytes + " bytes");
        }
    }
}
