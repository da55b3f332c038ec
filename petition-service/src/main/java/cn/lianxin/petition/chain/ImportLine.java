package cn.lianxin.petition.chain;

import cn.lianxin.config.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of groups, staff and residents, as an office writes it in a table:
 *
 * <pre>
 * 群,dongshan,东山村,COMMUNITY,xianxia
 * 群,lingxiu,岭秀天下小区,ESTATE,furong,荷塘物业
 * 人,oOpenid…,王支书,OWNER,dongshan
 * 人,oOpenid…,李会计,OWNER,dongshan,副手
 * 居民,oOpenid…,dongshan
 * </pre>
 */
sealed interface ImportLine {
    Pattern CODE = Pattern.compile("[a-z0-9_-]{2,32}");
    Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{6,64}");
    int NAME = 64;
    String DEPUTY = "副手";

    /** A group or a department. */
    record OfGroup(Group group) implements ImportLine {}

    /** A member of staff. */
    record OfStaff(
            String openId, String name, Role role, @Nullable String unit, boolean deputy) implements ImportLine {}

    /** A resident and where they live. */
    record OfResident(String openId, String group) implements ImportLine {}

    /** What cannot be read, and why, in words for whoever keeps the list. */
    record Wrong(String reason) implements ImportLine {}

    /** {@return what the cells say} */
    static ImportLine of(List<String> cells) {
        return switch (cells.getFirst()) {
            case "群" -> group(cells);
            case "人" -> staff(cells);
            case "居民" -> resident(cells);
            default -> new Wrong("第一格要写“群”“人”或“居民”，现在是“" + cells.getFirst() + "”");
        };
    }

    private static ImportLine group(List<String> cells) {
        if (cells.size() < 4 || cells.size() > 6) {
            return new Wrong("群要有代码、名称、级别、上级代码（区没有上级），还可以有物业公司");
        }
        Optional<Level> level = named(Level.values(), cells.get(3));
        String parent = cell(cells, 4);
        if (!CODE.matcher(cells.get(1)).matches()) {
            return new Wrong("群代码“" + cells.get(1) + "”不对：2 到 32 个小写字母、数字、- 或 _");
        }
        if (isNoName(cells.get(2))) {
            return new Wrong("名称要有 1 到 64 个字");
        }
        if (level.isEmpty()) {
            return new Wrong("级别“" + cells.get(3) + "”不对：要写 DISTRICT、TOWN、COMMUNITY、ESTATE、BUILDING 或 DEPARTMENT");
        }
        if ((parent == null) != (level.get() == Level.DISTRICT)) {
            return new Wrong(parent == null ? "缺上级代码，只有区没有上级" : "区没有上级代码");
        }
        return new OfGroup(new Group(cells.get(1), cells.get(2), level.get(), parent, cell(cells, 5)));
    }

    private static ImportLine staff(List<String> cells) {
        if (cells.size() < 4 || cells.size() > 6) {
            return new Wrong("人要有 openid、称呼、角色、单位代码（编辑和管理员可以没有单位），还可以写“副手”");
        }
        Optional<Role> role = named(Role.values(), cells.get(3));
        if (!OPEN_ID.matcher(cells.get(1)).matches()) {
            return new Wrong("openid 不对");
        }
        if (isNoName(cells.get(2))) {
            return new Wrong("称呼要有 1 到 64 个字");
        }
        String deputy = cell(cells, 5);
        if (deputy != null && (!deputy.equals(DEPUTY) || cell(cells, 4) == null)) {
            return new Wrong("最后一格只能写“副手”，副手要有单位代码，现在是“" + deputy + "”");
        }
        return role.<ImportLine>map(
                        known -> new OfStaff(cells.get(1), cells.get(2), known, cell(cells, 4), deputy != null))
                .orElseGet(() -> new Wrong("角色“" + cells.get(3) + "”不对"));
    }

    private static ImportLine resident(List<String> cells) {
        if (cells.size() != 3) {
            return new Wrong("居民要有 openid 和群代码");
        }
        return OPEN_ID.matcher(cells.get(1)).matches()
                ? new OfResident(cells.get(1), cells.get(2))
                : new Wrong("openid 不对");
    }

    private static boolean isNoName(String name) {
        return name.isEmpty() || name.codePointCount(0, name.length()) > NAME;
    }

    private static @Nullable String cell(List<String> cells, int n) {
        return cells.size() <= n || cells.get(n).isEmpty() ? null : cells.get(n);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
