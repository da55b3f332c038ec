package cn.lianxin.config.identity;

import org.jspecify.annotations.Nullable;

/**
 * A group of the chain, or a department, as other modules need to know it.
 *
 * @param code short and stable: it stands in the group's QR code and in links, and people type it
 * @param level DISTRICT, TOWN, COMMUNITY, ESTATE, BUILDING, or DEPARTMENT for a bureau beside them
 * @param parent code of the group above; null for the district
 */
public record ListedGroup(
        String code, String name, String level, @Nullable String parent) {
    /** What stands before a group's code in the scene that its QR code brings. */
    public static final String SCENE = "g_";
}
