package cn.lianxin.petition.chain;

import org.apache.ibatis.annotations.AutomapConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One WeChat group of the chain.
 *
 * @param code short and stable: it stands in the group's QR code and people type it
 * @param parent code of the group above; null for the district
 * @param company the property company that leads it, for estates; null where none is known
 */
public record Group(
        String code,
        String name,
        Level level,
        @Nullable String parent,
        @Nullable String company) {
    @AutomapConstructor
    public Group {}

    /** Of a group that no company leads. */
    public Group(String code, String name, Level level, @Nullable String parent) {
        this(code, name, level, parent, null);
    }
}
