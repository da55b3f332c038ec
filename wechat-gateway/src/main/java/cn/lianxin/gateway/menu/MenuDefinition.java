package cn.lianxin.gateway.menu;

import java.util.List;
import java.util.stream.Stream;

/**
 * A whole menu.
 *
 * @param items one to three, names of at most 16 bytes
 */
record MenuDefinition(List<Item> items) {
    MenuDefinition {
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > 3) {
            throw new IllegalArgumentException("a menu has one to three items");
        }
        items.forEach(item -> Item.atMost(16, item.name()));
    }

    /** {@return what everybody sees} */
    static MenuDefinition everybody() {
        return new MenuDefinition(List.of(
                new Item.Group("有事要说", List.of(new Item.Click("我要反映", "我要反映"), new Item.Photo("随手拍", "随手拍"))),
                new Item.Group("查进度", List.of(new Item.Click("我的诉求", "进度"), new Item.Click("没办好", "没好"))),
                reading()));
    }

    /** {@return what the staff see, who are residents too} */
    static MenuDefinition staff() {
        return new MenuDefinition(List.of(new Item.Click("待办", "待办"), ownMatters(), reading()));
    }

    /** {@return what those see who write and approve articles, who are residents too} */
    static MenuDefinition editors() {
        return new MenuDefinition(List.of(
                new Item.Group(
                        "编审",
                        List.of(
                                new Item.Click("待审", "待审"),
                                new Item.Click("今天群发", "今天群发"),
                                new Item.Click("昨天阅读", "昨天阅读"))),
                ownMatters(),
                reading()));
    }

    private static Item ownMatters() {
        return new Item.Group(
                "有事要说",
                List.of(new Item.Click("我要反映", "我要反映"), new Item.Photo("随手拍", "随手拍"), new Item.Click("我的诉求", "进度")));
    }

    private static Item reading() {
        return new Item.Group(
                "在荷塘", List.of(new Item.Click("最新文章", "看"), new Item.Click("搜文章", "搜"), new Item.Click("怎么用", "帮助")));
    }

    /** {@return all keys that a tap sends} */
    List<String> keys() {
        return items.stream()
                .flatMap(item -> item instanceof Item.Group group ? group.items().stream() : Stream.of(item))
                .flatMap(item -> item instanceof Item.Click click ? Stream.of(click.key()) : Stream.empty())
                .toList();
    }
}
