package cn.lianxin.gateway.poster;

import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.web.QrCode;
import java.util.List;

/**
 * A group's page.
 *
 * @param above the names of the groups above it, from the district down
 * @param say what people without a camera send
 * @param joins whether scanning alone is enough; else the code opens this page
 */
record PosterView(String name, List<String> above, String say, QrCode qr, boolean joins) {
    static PosterView of(ListedGroup group, List<String> above, String address, boolean joins) {
        return new PosterView(group.name(), above, "群 " + group.code(), QrCode.of(address), joins);
    }
}
