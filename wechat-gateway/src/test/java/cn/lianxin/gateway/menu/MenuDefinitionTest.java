package cn.lianxin.gateway.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuDefinitionTest {
    private static final Item ITEM = new Item.Click("待办", "待办");

    @Test
    void everyKeyIsAWordThatCanBeTyped() {
        assertThat(MenuDefinition.everybody().keys()).containsExactly("我要反映", "进度", "没好", "看", "搜", "帮助");
        assertThat(MenuDefinition.staff().keys()).containsExactly("待办", "我要反映", "进度", "看", "搜", "帮助");
        assertThat(MenuDefinition.editors().keys()).containsExactly("待审", "今天群发", "昨天阅读", "我要反映", "进度", "看", "搜", "帮助");
    }

    @Test
    void staysWithinWhatWechatTakes() {
        assertThatThrownBy(() -> new MenuDefinition(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MenuDefinition(Collections.nCopies(4, ITEM)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Item.Group("六", Collections.nCopies(6, ITEM)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Item.Click("长", "长".repeat(43))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MenuDefinition(List.of(new Item.Click("六个字太长了", "长"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Item.Group("五", Collections.nCopies(5, new Item.Click("长".repeat(20), "长".repeat(42)))).items())
                .hasSize(5);
    }

    @Test
    void isWrittenAsWechatWantsIt() {
        var menu = new MenuDefinition(List.of(ITEM, new Item.Group("说", List.of(new Item.Photo("随手拍", "拍")))));
        assertThat(MenuJson.of(menu, 102L)).isEqualTo("""
                {"button":[{"name":"待办","type":"click","key":"待办"},{"name":"说","sub_button":[{"name":"随手拍",\
                "type":"pic_photo_or_album","key":"拍"}]}],"matchrule":{"tag_id":"102"}}""");
    }
}
