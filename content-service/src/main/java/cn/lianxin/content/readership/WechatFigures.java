package cn.lianxin.content.readership;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One set of figures in an answer.
 *
 * @param readers people who read it
 * @param sources people by where they came from, in WeChat's words, without its sum
 * @param isFinal false where WeChat says that it will be corrected
 */
record WechatFigures(
        long readers,
        long sharers,
        long zaikan,
        long likes,
        long comments,
        Map<String, Long> sources,
        boolean isFinal) {
    /** WeChat's word for the sum in its list of sources. */
    private static final String ALL = "全部";

    private static final int LONGEST_SCENE = 64;

    /** {@return whether this is one: a figure of readers, and not below nothing} */
    static boolean isOne(JsonNode detail) {
        return detail.path("read_user").isIntegralNumber()
                && detail.path("read_user").asLong() >= 0;
    }

    static WechatFigures of(JsonNode detail, boolean isFinal) {
        return new WechatFigures(
                number(detail, "read_user"),
                number(detail, "share_user"),
                number(detail, "zaikan_user"),
                number(detail, "like_user"),
                number(detail, "comment_count"),
                sources(detail.path("read_user_source")),
                isFinal);
    }

    /** Final figures are never replaced by ones that will be corrected. */
    static WechatFigures newer(WechatFigures known, WechatFigures fresh) {
        return known.isFinal && !fresh.isFinal ? known : fresh;
    }

    private static Map<String, Long> sources(JsonNode list) {
        Map<String, Long> sources = new LinkedHashMap<>();
        for (JsonNode one : list) {
            String scene = one.path("scene_desc").asString("");
            if (!scene.isEmpty() && scene.length() <= LONGEST_SCENE && !scene.equals(ALL)) {
                sources.merge(scene, number(one, "user_count"), Long::sum);
            }
        }
        return sources;
    }

    private static long number(JsonNode node, String field) {
        return Math.max(0, node.path(field).asLong(0));
    }
}
