package cn.lianxin.gateway.sandbox.api;

import static java.util.Objects.requireNonNullElse;

import cn.lianxin.gateway.sandbox.world.Menu;
import cn.lianxin.gateway.sandbox.world.Menu.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat refuses about a menu, and by which code.
 *
 * <p>Source: developers.weixin.qq.com, custom menus and global return codes.
 */
final class MenuRules {
    private static final int BUTTONS = 3;
    private static final int SUB_BUTTONS = 5;
    private static final int KEY_BYTES = 128;
    private static final int URL_BYTES = 1024;
    private static final Set<String> KEYED = Set.of(
            "click",
            "scancode_push",
            "scancode_waitmsg",
            "pic_sysphoto",
            "pic_photo_or_album",
            "pic_weixin",
            "location_select");
    private static final Set<String> ADDRESSED = Set.of("view", "miniprogram");
    private static final Set<String> WITH_MATERIAL = Set.of("media_id", "view_limited");
    private static final Set<String> WITH_ARTICLE = Set.of("article_id", "article_view_limited");
    private static final Pattern WEB = Pattern.compile("https?://[^/\\s]+\\S*");

    /** The codes differ with the row. */
    private enum Row {
        TOP(
                16,
                WeChatError.BUTTON_TYPE,
                WeChatError.BUTTON_NAME,
                WeChatError.BUTTON_KEY,
                WeChatError.BUTTON_URL,
                WeChatError.BUTTON_DOMAIN),
        SUB(
                60,
                WeChatError.SUB_BUTTON_TYPE,
                WeChatError.SUB_BUTTON_NAME,
                WeChatError.SUB_BUTTON_KEY,
                WeChatError.SUB_BUTTON_URL,
                WeChatError.SUB_BUTTON_DOMAIN);

        private final int nameBytes;
        private final WeChatError type;
        private final WeChatError name;
        private final WeChatError key;
        private final WeChatError url;
        private final WeChatError domain;

        Row(int nameBytes, WeChatError type, WeChatError name, WeChatError key, WeChatError url, WeChatError domain) {
            this.nameBytes = nameBytes;
            this.type = type;
            this.name = name;
            this.key = key;
            this.url = url;
            this.domain = domain;
        }
    }

    private MenuRules() {}

    /** @throws Refused with what is wrong about the buttons */
    static void check(Menu menu) {
        List<Button> buttons = menu.button();
        if (buttons.isEmpty() || buttons.size() > BUTTONS) {
            throw new Refused(WeChatError.BUTTON_COUNT);
        }
        for (Button button : buttons) {
            if (button.subButton().isEmpty()) {
                check(button, Row.TOP);
            } else {
                bytes(button.name(), Row.TOP.nameBytes, Row.TOP.name);
                checkSubButtons(button.subButton());
            }
        }
    }

    /** @throws Refused where a conditional menu names nobody, or by what is retired */
    static void checkRule(Menu menu) {
        Menu.Rule rule = menu.matchrule();
        if (rule == null) {
            throw new Refused(WeChatError.EMPTY_RULE);
        }
        if (filled(rule.sex())
                || filled(rule.country())
                || filled(rule.province())
                || filled(rule.city())
                || filled(rule.language())) {
            throw new Refused(WeChatError.RETIRED_RULE);
        }
        if (!filled(rule.tagId()) && !filled(rule.platform())) {
            throw new Refused(WeChatError.EMPTY_RULE);
        }
    }

    private static void checkSubButtons(List<Button> buttons) {
        if (buttons.size() > SUB_BUTTONS) {
            throw new Refused(WeChatError.SUB_BUTTON_COUNT);
        }
        for (Button button : buttons) {
            if (!button.subButton().isEmpty()) {
                throw new Refused(WeChatError.MENU_DEPTH);
            }
            check(button, Row.SUB);
        }
    }

    private static void check(Button button, Row row) {
        bytes(button.name(), row.nameBytes, row.name);
        String type = requireNonNullElse(button.type(), "");
        if (KEYED.contains(type)) {
            bytes(button.key(), KEY_BYTES, row.key);
        } else if (ADDRESSED.contains(type)) {
            bytes(button.url(), URL_BYTES, row.url);
            if (!WEB.matcher(requireNonNullElse(button.url(), "")).matches()) {
                throw new Refused(row.domain);
            }
        } else if (WITH_MATERIAL.contains(type)) {
            bytes(button.mediaId(), KEY_BYTES, WeChatError.INVALID_MEDIA_ID);
        } else if (WITH_ARTICLE.contains(type)) {
            bytes(button.articleId(), KEY_BYTES, WeChatError.INVALID_ARTICLE_ID);
        } else {
            throw new Refused(row.type);
        }
    }

    private static void bytes(@Nullable String text, int most, WeChatError otherwise) {
        if (!filled(text) || requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8).length > most) {
            throw new Refused(otherwise);
        }
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
