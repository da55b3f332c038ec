package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Template;
import cn.lianxin.config.account.Template.Part;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of a template message and of a subscription notice, which are alike.
 *
 * <p>Written here and not by WxJava, which ends a send that WeChat answers without msgid in a NullPointerException.
 */
final class TemplateCall {
    /** Characters a field carries, by the beginning of its name (developers.weixin.qq.com, subscription notices). */
    private static final Map<String, Integer> LONGEST =
            Map.of("thing", 20, "character_string", 32, "short_thing", 5, "phrase", 5, "const", 20);

    private static final int OTHERS = 20;

    private TemplateCall() {}

    /** @param clientMsgId by which WeChat knows a repeat within a minute; null where the call has none */
    static String body(Template template, String openId, Map<Part, String> values, @Nullable String clientMsgId) {
        var data = new JsonObject();
        template.fields().forEach((field, part) -> {
            var value = new JsonObject();
            value.addProperty("value", fitting(field, values.getOrDefault(part, "")));
            data.add(field, value);
        });
        var body = new JsonObject();
        body.addProperty("touser", openId);
        body.addProperty("template_id", template.id());
        if (clientMsgId != null) {
            body.addProperty("client_msg_id", clientMsgId);
        }
        body.add("data", data);
        return body.toString();
    }

    /** {@return the msgid in WeChat's answer, a number there; empty where it gives none} */
    static String msgId(String answer) {
        var json = JsonParser.parseString(answer).getAsJsonObject();
        return json.has("msgid") ? json.get("msgid").getAsString() : "";
    }

    /** In one line, as long as the kind of field allows; an empty value would be refused. */
    private static String fitting(String field, String value) {
        int longest = LONGEST.getOrDefault(field.replaceAll("\\d+$", ""), OTHERS);
        String line = value.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "-";
        }
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
