package cn.lianxin.content.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands after the question mark. The server's own reading refuses the whole request for one broken escape, and
 * addresses of articles are passed on by people and apps that add what they like.
 */
final class Query {
    private Query() {}

    /** {@return every value of that name; what is broken is passed over} */
    static List<String> values(@Nullable String query, String name) {
        if (query == null) {
            return List.of();
        }
        var values = new ArrayList<String>(2);
        for (String part : query.split("&", -1)) {
            if (part.length() > name.length() && part.startsWith(name) && part.charAt(name.length()) == '=') {
                decode(part.substring(name.length() + 1), values);
            }
        }
        return values;
    }

    private static void decode(String text, List<String> values) {
        try {
            values.add(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            // Told apart from none by nobody: it names no group and no source.
        }
    }
}
