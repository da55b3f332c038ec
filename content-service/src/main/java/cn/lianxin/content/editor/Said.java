package cn.lianxin.content.editor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page says after something was done on it. */
enum Said {
    SAVED("已保存。", "ok"),
    VOIDED("已保存。文章回到草稿，先前的通过不算数了，改好请重新送审。", "soon"),
    BESIDE("您打开以后别人也改过这一篇。您写的另存了一份，没有互相盖掉。", "soon"),
    BESIDE_OWN("您在另一个窗口也改过这一篇。这边写的另存了一份，没有互相盖掉。", "soon"),
    NEWER("您打开以后这一篇改过了。您这边没有动，现在看到的是新的。", "soon"),
    SUBMITTED("已送审，等着初审的人手机上会收到消息。", "ok"),
    NOBODY("已进到下一步，但还没有能审的人，请找管理员。", "soon"),
    NOT_YET("已保存。还有要改的地方，改好才能送审。", "late"),
    PASSED("您这一步通过了。", "ok"),
    RETURNED("已退回，意见已经发给写的人。", "ok"),
    TAKEN("用了这一份，原来的也留在以前的版本里。", "ok"),
    PREVIEWED("已发到您的微信，请看手机。别人看不到，也不占群发次数。", "ok"),
    NO_COVER("还没有封面，微信不收。请先补上封面，再发到手机看。", "late"),
    NOT_PREVIEWED("微信这会儿没有收下，请过一会儿再试。您写的都在。", "late"),
    LINKS_LOOKED("链接都看过了，打不开的写在“检查”里。您写的还没有保存。", "soon"),
    LEFT("没有用那一份，它留在以前的版本里。", "ok"),
    PLANNED("已定时。到点自动发出，结果会发到您手机上。", "ok"),
    MOVED("时间改好了。", "ok"),
    CANCELLED("已取消，不会发出。", "ok"),
    DECLARED("记下了。", "ok"),
    DELETED("微信那边已经删除。", "ok");

    private final String words;
    private final String look;

    Said(String words, String look) {
        this.words = words;
        this.look = look;
    }

    /** {@return the one that an address names; null for none} */
    static @Nullable Said named(@Nullable String key) {
        for (Said said : values()) {
            if (said.key().equals(key)) {
                return said;
            }
        }
        return null;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the sentence} */
    public String words() {
        return words;
    }

    /** {@return its class of desk.css} */
    public String look() {
        return look;
    }
}
