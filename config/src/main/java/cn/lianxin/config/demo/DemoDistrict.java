package cn.lianxin.config.demo;

import cn.lianxin.config.identity.Role;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 荷塘区 as the article of 2018 tells it: its five named towns and streets, their named communities, villages and
 * estates, and invented people in them.
 *
 * <p>Petition-service imports it like a real list of groups; the sandbox's phones read the same file.
 */
public final class DemoDistrict {
    private DemoDistrict() {}

    /**
     * One group of the chain, or a department.
     *
     * @param level DISTRICT, TOWN, COMMUNITY, ESTATE, BUILDING, or DEPARTMENT for a bureau beside them
     * @param parent code of the group above; null for the district
     */
    public record DemoGroup(
            String code,
            String name,
            String level,
            @Nullable String parent) {}

    /**
     * One person with a phone.
     *
     * @param openId also the id on the sandbox's phones
     * @param name as others call them: 李阿姨, 王支书
     * @param place what they belong to, in words
     * @param group code of the group they own or live in or the department they work for; null for editors
     * @param role null for residents
     * @param avatar id of a picture in icons.svg
     */
    public record DemoPerson(
            String openId,
            String name,
            String place,
            @Nullable String group,
            @Nullable Role role,
            String avatar) {}

    /**
     * About where a group lies.
     *
     * @param latitude degrees of GCJ-02
     */
    public record DemoPlace(String group, double latitude, double longitude) {}

    /** {@return points for the groups in which people live; near enough for a demonstration} */
    public static List<DemoPlace> places() {
        return List.of(
                new DemoPlace("dongshan", 27.9152, 113.2061),
                new DemoPlace("zhangshu", 27.9385, 113.2290),
                new DemoPlace("furong", 27.8712, 113.1528),
                new DemoPlace("tianjia", 27.8623, 113.1764),
                new DemoPlace("heye", 27.8486, 113.1617),
                new DemoPlace("601", 27.8397, 113.1735),
                new DemoPlace("liufang", 27.8561, 113.1889),
                new DemoPlace("lingxiu", 27.8733, 113.1571),
                new DemoPlace("xinxiang", 27.8690, 113.1489),
                new DemoPlace("chayuan", 27.8641, 113.1798),
                new DemoPlace("haidebao", 27.8579, 113.1921));
    }

    /** {@return every group, parents before children} */
    public static List<DemoGroup> groups() {
        return List.of(
                new DemoGroup("hetang", "荷塘区", "DISTRICT", null),
                new DemoGroup("xianxia", "仙霞镇", "TOWN", "hetang"),
                new DemoGroup("songjiaqiao", "宋家桥街道", "TOWN", "hetang"),
                new DemoGroup("huiyaowan", "灰窑湾街道", "TOWN", "hetang"),
                new DemoGroup("yuetang", "月塘街道", "TOWN", "hetang"),
                new DemoGroup("mingzhao", "明照街道", "TOWN", "hetang"),
                new DemoGroup("dongshan", "东山村", "COMMUNITY", "xianxia"),
                new DemoGroup("zhangshu", "樟树村", "COMMUNITY", "xianxia"),
                new DemoGroup("furong", "芙蓉社区", "COMMUNITY", "songjiaqiao"),
                new DemoGroup("tianjia", "天家社区", "COMMUNITY", "songjiaqiao"),
                new DemoGroup("heye", "荷叶社区", "COMMUNITY", "huiyaowan"),
                new DemoGroup("601", "601社区", "COMMUNITY", "huiyaowan"),
                new DemoGroup("liufang", "流芳社区", "COMMUNITY", "yuetang"),
                new DemoGroup("lingxiu", "岭秀天下小区", "ESTATE", "furong"),
                new DemoGroup("xinxiang", "馨香小区", "ESTATE", "furong"),
                new DemoGroup("chayuan", "茶园小区", "ESTATE", "tianjia"),
                new DemoGroup("haidebao", "海德堡小区", "ESTATE", "liufang"),
                new DemoGroup("lingxiu-1", "岭秀天下 1 栋", "BUILDING", "lingxiu"),
                new DemoGroup("lingxiu-2", "岭秀天下 2 栋", "BUILDING", "lingxiu"),
                new DemoGroup("water", "区水务局", "DEPARTMENT", "hetang"),
                new DemoGroup("education", "区教育局", "DEPARTMENT", "hetang"));
    }

    /** {@return everybody with a phone, residents first} */
    public static List<DemoPerson> people() {
        return Stream.concat(residents(), staff()).toList();
    }

    private static Stream<DemoPerson> residents() {
        List<String> names = List.of(
                "李阿姨", "老周", "陈嫂", "小吴", "谭爷爷", "小郑", "刘姐", "何师傅", "彭老师", "小唐", "罗阿姨", "老贺", "邓嫂", "小曾", "肖爷爷", "小易",
                "欧阳姐", "老文", "龙老师", "小黎");
        List<String> homes = List.of("dongshan", "lingxiu", "heye", "haidebao");
        List<String> places = List.of("东山村居民", "岭秀天下居民", "荷叶社区居民", "海德堡居民");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new DemoPerson(
                        "resident-%02d".formatted(i + 1),
                        names.get(i),
                        places.get(i / 5),
                        homes.get(i / 5),
                        null,
                        "av-aunt"));
    }

    private static Stream<DemoPerson> staff() {
        return Stream.of(
                new DemoPerson("owner-dongshan", "王支书", "东山村", "dongshan", Role.OWNER, "av-sec"),
                new DemoPerson("owner-heye", "杨书记", "荷叶社区", "heye", Role.OWNER, "av-sec"),
                new DemoPerson("owner-furong", "谢主任", "芙蓉社区", "furong", Role.OWNER, "av-sec"),
                new DemoPerson("owner-lingxiu", "孙经理", "岭秀天下物业", "lingxiu", Role.OWNER, "av-sec"),
                new DemoPerson("owner-xianxia", "刘副镇长", "仙霞镇", "xianxia", Role.OWNER, "av-town"),
                new DemoPerson("owner-huiyaowan", "曹主任", "灰窑湾街道", "huiyaowan", Role.OWNER, "av-town"),
                new DemoPerson("owner-songjiaqiao", "朱主任", "宋家桥街道", "songjiaqiao", Role.OWNER, "av-town"),
                new DemoPerson("desk-district", "区群值班", "督办", "hetang", Role.SUPERVISOR, "av-duty"),
                new DemoPerson("dept-water", "赵工", "区水务局", "water", Role.DEPARTMENT, "av-water"),
                new DemoPerson("dept-education", "钱老师", "区教育局", "education", Role.DEPARTMENT, "av-water"),
                new DemoPerson("editor-01", "周编辑", "在荷塘", null, Role.EDITOR, "av-edit"),
                new DemoPerson("editor-02", "吴编辑", "在荷塘", null, Role.EDITOR, "av-edit"),
                new DemoPerson("reviewer-01", "冯主任", "复审", null, Role.REVIEWER, "av-edit"),
                new DemoPerson("chief-01", "黄总编", "终审", null, Role.CHIEF, "av-edit"),
                new DemoPerson("admin-01", "管理员", "系统", null, Role.ADMIN, "av-edit"));
    }
}
