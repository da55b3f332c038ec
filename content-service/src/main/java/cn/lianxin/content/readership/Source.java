package cn.lianxin.content.readership;

import java.util.Arrays;
import java.util.List;

/** Where a reader of our own page comes from, as its address tells. */
public enum Source {
    GROUP("群里的链接"),
    MENU("菜单“最新文章”"),
    LOOK("聊天里发“看”"),
    FRIEND("朋友转来"),
    OTHER("其他");

    /** The parameter that carries a group's code. */
    public static final String GROUP_PARAMETER = "g";

    /** The parameter of ours and of WeChat's, which adds its own to what is passed on. */
    public static final String FROM_PARAMETER = "from";

    /** What WeChat says of a link that was passed on: to a person, into a group chat, to 朋友圈. */
    private static final List<String> WECHAT = List.of("singlemessage", "groupmessage", "timeline");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    /** {@return the words for it} */
    public String words() {
        return words;
    }

    /** {@return the path with a mark that tells this source; the path as it is where an address tells none} */
    public String mark(String path) {
        return switch (this) {
            case MENU -> path + "?" + FROM_PARAMETER + "=m";
            case LOOK -> path + "?" + FROM_PARAMETER + "=k";
            case GROUP, FRIEND, OTHER -> path;
        };
    }

    /**
     * {@return where that opening comes from}
     *
     * <p>Through a group's link stays through the group's link, whatever WeChat adds: that the group has it is what it was
     * made for. Of our own marks a passed-on link still has ours, so that WeChat's goes before it.
     *
     * @param known whether it came with the code of a group that there is
     * @param from every value of {@link #FROM_PARAMETER}
     */
    static Source of(boolean known, List<String> from) {
        if (known) {
            return GROUP;
        }
        if (from.stream().anyMatch(WECHAT::contains)) {
            return FRIEND;
        }
        return Arrays.stream(values())
                .filter(source -> from.stream().anyMatch(source::marked))
                .findFirst()
                .orElse(OTHER);
    }

    private boolean marked(String from) {
        return switch (this) {
            case MENU -> from.equals("m");
            case LOOK -> from.equals("k");
            case GROUP, FRIEND, OTHER -> false;
        };
    }
}
