package cn.lianxin.content.readership;

import java.util.List;
import java.util.stream.Collectors;

/** Answers in WeChat's shapes (developers.weixin.qq.com, 发表内容数据). */
final class Answers {
    private Answers() {}

    /** One article of {@code getarticletotaldetail}; each day is {@code <stat_date> <read_user>}. */
    static String article(String msgid, String... days) {
        String details = List.of(days).stream()
                .map(day -> day.split(" ", 2))
                .map(day -> "{\"stat_date\":\"%s\",%s}".formatted(day[0], figures(day[1])))
                .collect(Collectors.joining(","));
        return "{\"ref_date\":\"%s\",\"msgid\":\"%s\",\"publish_type\":0,\"detail_list\":[%s]}"
                .formatted(days.length == 0 ? "" : days[0].split(" ", 2)[0], msgid, details);
    }

    /** One item of {@code getarticleread}. */
    static String read(String msgid, String day, long readers) {
        return "{\"ref_date\":\"%s\",\"msgid\":\"%s\",\"detail\":{%s}}"
                .formatted(day, msgid, figures(Long.toString(readers)));
    }

    /** One day of {@code getbizsummary}. */
    static String summary(String day, long readers) {
        return "{\"ref_date\":\"%s\",\"detail\":{%s}}".formatted(day, figures(Long.toString(readers)));
    }

    static String list(boolean delayed, String... items) {
        return "{\"list\":[%s],\"is_delay\":%s}".formatted(String.join(",", items), delayed);
    }

    private static String figures(String readers) {
        return """
                "read_user":%s,"read_user_source":[{"user_count":%s,"scene_desc":"全部"},
                {"user_count":%s,"scene_desc":"公众号消息"},{"user_count":1,"scene_desc":"朋友圈"}],
                "share_user":3,"zaikan_user":2,"like_user":4,"comment_count":1
                """.formatted(readers, readers, readers).replace("\n", "");
    }
}
