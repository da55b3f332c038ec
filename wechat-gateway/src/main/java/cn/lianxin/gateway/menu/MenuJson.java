package cn.lianxin.gateway.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Menus as WeChat wants them. */
final class MenuJson {
    private static final JsonMapper JSON = new JsonMapper();

    private MenuJson() {}

    /** @param tag id of the tag whose bearers see it; null for everybody */
    static String of(MenuDefinition menu, @Nullable Long tag) {
        ObjectNode root = JSON.createObjectNode();
        add(root.putArray("button"), menu.items());
        if (tag != null) {
            root.putObject("matchrule").put("tag_id", Long.toString(tag));
        }
        return JSON.writeValueAsString(root);
    }

    private static void add(ArrayNode buttons, List<Item> items) {
        for (Item item : items) {
            ObjectNode button = buttons.addObject().put("name", item.name());
            switch (item) {
                case Item.Click click -> button.put("type", "click").put("key", click.key());
                case Item.Photo photo ->
                    button.put("type", "pic_photo_or_album").put("key", photo.key());
                case Item.Group group -> add(button.putArray("sub_button"), group.items());
            }
        }
    }
}
