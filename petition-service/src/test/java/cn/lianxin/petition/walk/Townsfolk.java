package cn.lianxin.petition.walk;

import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Sweeper;
import cn.lianxin.petition.walk.DistrictWalkTest.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Who lives and works in the district, and what comes to their minds: mostly what fits, often what does not. */
final class Townsfolk {
    private static final Pattern CLAIM = Pattern.compile("“认领 (\\w{10})”");
    private static final Pattern CODE = Pattern.compile("“绑定 (\\w{12})”");
    private static final List<String> MATTERS =
            List.of("村口路灯不亮", "物业乱收停车费", "举报村干部", "整个小区停水", "楼道着火冒烟", "两个孩子没上学", "请问怎么申请低保", "垃圾没人收", "电梯坏了", "随便说说的事");
    private static final List<String> OF_RESIDENTS = List.of(
            "补充 %s 还是那样",
            "催办 %s",
            "满意 %s",
            "满意 %s",
            "基本满意 %s",
            "不满意 %s 又坏了",
            "没好 %s",
            "异议 %s 不同意",
            "撤回 %s",
            "附议 %s",
            "附议 %s",
            "回避 %s",
            "回避 %s",
            "匿名 %s",
            "进度 %s",
            "1",
            "2",
            "就在学校门口那里",
            "谢谢");
    private static final List<String> OF_STAFF = List.of(
            "受理 %s",
            "受理 %s",
            "回复 %s 明天来人",
            "办结 %s 办好了",
            "办结 %s 办好了",
            "办结 %s 办好了 不等 区教育局、荷叶社区、东山村：另办",
            "上报 %s 要上级帮忙",
            "上报 %s",
            "转办 %s 区水务局 请看",
            "转办 %s 区教育局",
            "转办 %s 荷叶社区",
            "交办 %s 岭秀天下小区",
            "交办 %s 东山村",
            "协办 %s 区教育局、荷叶社区 请配合",
            "退回 %s 不归我们",
            "询问 %s 在哪里？",
            "询问 %s 哪一天？",
            "不予受理 %s 在法院",
            "督办 %s 快",
            "备注 %s 记下",
            "改类 %s 环境卫生",
            "改类 %s 供水供电供气 急修",
            "复杂 %s",
            "延期 %s 下周五 等材料",
            "挂账 %s 12-31 等预算",
            "同意 %s",
            "不同意 %s 不行",
            "并案 %s OTHER",
            "拆案 %s",
            "看图 %s",
            "待办");

    private final District district;
    private final Random random;
    private final Map<String, String> staff = new HashMap<>();
    private final Map<String, String> submitters = new HashMap<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();
    private @Nullable Said last;
    /** The matter that people go on with for a while, so that some are followed through to the end. */
    private String focus = "";

    interface HandMapper {
        @Select("""
                SELECT lead_unit FROM petition WHERE number = #{number}
                UNION ALL SELECT offered_unit FROM petition WHERE number = #{number} AND offered_unit IS NOT NULL
                UNION ALL SELECT decider FROM petition WHERE number = #{number} AND decider IS NOT NULL
                UNION ALL SELECT t.unit FROM helper_task t JOIN petition p ON p.id = t.petition_id
                  WHERE p.number = #{number} AND NOT t.answered
                """)
        List<String> hands(@Param("number") String number);
    }

    Townsfolk(District district, Random random) {
        this.district = district;
        this.random = random;
        DemoDistrict.people().stream()
                .filter(person -> person.role() != null && person.group() != null)
                .forEach(person -> staff.put(Objects.requireNonNull(person.group()), person.openId()));
    }

    Said something() {
        if (numbers.isEmpty() || random.nextInt(12) == 0) {
            return said(resident(), "", "我要反映 " + one(MATTERS) + (random.nextInt(3) == 0 ? "" : random.nextInt(99)));
        }
        if (focus.isEmpty() || random.nextInt(10) == 0) {
            focus = numbers.get(Math.max(0, numbers.size() - 1 - random.nextInt(12)));
        }
        String number = focus;
        if (!claims.isEmpty() && random.nextInt(20) == 0) {
            return said(resident(), "", "认领 " + one(claims));
        }
        if (random.nextInt(5) < 2) {
            String own = submitters.getOrDefault(number, resident());
            return said(random.nextInt(8) == 0 ? resident() : own, number, filled(one(OF_RESIDENTS), number));
        }
        List<String> hands = district.schema().mapper(HandMapper.class).hands(number);
        String unit = hands.isEmpty() || random.nextInt(6) == 0 ? one(List.copyOf(staff.keySet())) : one(hands);
        String who = staff.getOrDefault(unit, "desk-district");
        return said(who, number, filled(one(OF_STAFF), number));
    }

    /** {@return what was said last and kept} */
    @Nullable
    Said last() {
        return last;
    }

    void heard(Said said, String reply) {
        last = said.kept() ? said : null;
        Matcher code = CLAIM.matcher(reply);
        if (code.find()) {
            claims.add(code.group(1));
        }
        while (numbers.size() < district.petitions()) {
            String number = district.number(numbers.size() + 1);
            numbers.add(number);
            focus = number;
            if (!staff.containsValue(said.openId())) {
                submitters.put(number, said.openId());
            }
        }
    }

    /** {@return what was done: a member of staff registers what somebody told at the door} */
    String tellsOnBehalf() {
        String who = staff.get(one(List.of("heye", "dongshan", "furong", "lingxiu")));
        for (String text : List.of("代报 " + one(MATTERS), "李奶奶", "13800001234", "1")) {
            Said said = said(who, "", text);
            said.phone().says(text);
            heard(said, said.phone().reply());
        }
        return who + " tells on behalf";
    }

    /** {@return what was done: somebody leaves an office, and after a while has it again} */
    String changeHands() {
        String unit = one(List.of("lingxiu", "heye", "dongshan", "xianxia"));
        var leaver = district.phone(staff.get(unit));
        last = null;
        leaver.says("解绑");
        if (random.nextBoolean()) {
            district.bean(Sweeper.class).sweep();
        }
        if (random.nextBoolean()) {
            district.restarts();
        }
        var admin = district.phone("admin-01");
        Matcher code = CODE.matcher(admin.says("发码 " + unit).reply());
        if (code.find()) {
            leaver.says("绑定 " + code.group(1));
        }
        return unit + " changes hands";
    }

    private Said said(String openId, String number, String text) {
        return new Said(district.phone(openId), openId, number, text, true);
    }

    private String filled(String pattern, String number) {
        return pattern.formatted(number).replace("OTHER", one(numbers));
    }

    private String resident() {
        return "resident-%02d".formatted(1 + random.nextInt(16));
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
