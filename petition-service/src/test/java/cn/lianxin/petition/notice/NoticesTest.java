package cn.lianxin.petition.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.config.demo.DemoDistrict.DemoPerson;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.Approved;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;

/** Who hears of what, in which words: each step of three matters, with the events it led to and all that was sent. */
@WithStores
class NoticesTest {
    private static final Approved APPROVED =
            Approved.file("src/test/resources/cn/lianxin/petition/notice/notices.approved.txt");

    private final TestStores stores;

    NoticesTest(TestStores stores) {
        this.stores = stores;
    }

    interface HappenedMapper {
        @Select("SELECT kind FROM petition_event ORDER BY id LIMIT 1000 OFFSET #{from}")
        List<Kind> kinds(@Param("from") int from);
    }

    /** What is told in one district, step by step. */
    private static final class Minutes {
        private final District district;
        private final Schema schema;
        private final StringBuilder text = new StringBuilder();
        private final List<Outbound.Text> sent = new ArrayList<>();
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private int events;

        Minutes(District district) {
            this.district = district;
            this.schema = district.schema();
        }

        void step(Phone speaker, String says) {
            speaker.says(says);
            List<Outbound.Text> told = note(name(speaker) + "：" + says);
            assertThat(told).extracting(Outbound.Text::to).doesNotContain(speaker.person());
            district.later(Duration.ofMinutes(31));
        }

        /** Nobody says anything until then. */
        void until(String time) {
            district.passesUntil(time);
            note("到了 " + time);
        }

        /** What the speaker was asked has come to this. */
        void delivered(Phone phone, Outcome outcome) {
            district.delivery(phone, outcome);
            note("问" + name(phone) + "的话：" + outcome);
        }

        /** Nothing has brought the hearer his last alert. */
        void unseen(Phone phone) {
            Outbound.Text alert = sent.stream()
                    .filter(text -> text.to().equals(phone.person()) && text.report() == Report.STUCK)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            district.delivery(alert, Outcome.HELD);
            note(name(phone) + "没看到提醒");
        }

        private List<Outbound.Text> note(String what) {
            List<Kind> happened = schema.mapper(HappenedMapper.class).kinds(events);
            events += happened.size();
            kinds.addAll(happened);
            List<Outbound.Text> all = district.sent();
            List<Outbound.Text> told = List.copyOf(all.subList(sent.size(), all.size()));
            text.append("# %s → %s\n".formatted(what, happened));
            told.forEach(one -> text.append("\n%s%s读到：\n%s\n"
                    .formatted(name(one), when(one), one.text().indent(4).stripTrailing())));
            text.append('\n');
            sent.addAll(told);
            return told;
        }

        /** How soon somebody who serves reads it; a resident reads at once. */
        private static String when(Outbound.Text text) {
            return switch (text.urgency()) {
                case null -> "";
                case ALWAYS -> "（随时）";
                case SOON -> "（白天）";
                case DIGEST -> "（汇总）";
            };
        }

        private static String name(Phone phone) {
            return name(phone.person().sealed());
        }

        private static String name(Outbound.Text text) {
            return name(text.to().sealed());
        }

        private static String name(String sealed) {
            return DemoDistrict.people().stream()
                    .filter(person -> sealed.equals("k1." + person.openId()))
                    .map(DemoPerson::name)
                    .findFirst()
                    .orElse(sealed.startsWith("k1.deputy") ? "副手" : "没进群的居民");
        }
    }

    private Minutes minutes() {
        var district = new District(stores);
        var minutes = new Minutes(district);
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        var desk = district.phone("desk-district");
        minutes.step(aunt, "我要反映 安置区没有地下水，家家天天买水吃，老人提不动");
        minutes.step(aunt, "补充 一共 31 户");
        minutes.step(secretary, "上报 1 村里没有打井队，也没有这笔钱，请镇里支持");
        minutes.step(aunt, "补充 村东头最难");
        minutes.step(secretary, "受理 1");
        minutes.step(secretary, "上报 1");
        minutes.step(town, "受理 1");
        minutes.step(town, "回复 1 打井队上午看过现场，明天进场打井");
        minutes.step(town, "上报 1 井要打到 120 米，请区里定");
        minutes.step(town, "受理 1");
        minutes.step(town, "上报 1");
        minutes.step(desk, "办结 1 安置区打好一口井，水质合格，今天起家家有水");
        minutes.step(aunt, "补充 水有点黄");
        minutes.step(aunt, "没好 水还是黄的");
        minutes.step(desk, "回复 1 滤料明天换");
        minutes.step(desk, "办结 1 滤料换好，水清了");
        minutes.step(aunt, "满意");
        minutes.step(aunt, "没好");

        var uncle = district.resident("02");
        minutes.step(uncle, "我要反映 村口路灯不亮");
        minutes.step(secretary, "办结 2 换了灯泡");
        minutes.step(uncle, "不满意 还是不亮");
        minutes.step(town, "上报 2");
        minutes.step(desk, "受理 2");
        minutes.step(desk, "办结 2 换了线路");
        minutes.step(uncle, "基本满意");

        minutes.step(district.resident("06"), "我要反映 物业乱收费");
        minutes.step(district.resident("06"), "我要反映 隔壁着火了");
        minutes.step(district.phone("somebody-new"), "我要反映 井盖没了");
        departments(minutes, district);
        decisions(minutes, district);
        return minutes;
    }

    private static void onBehalf(Minutes minutes, District district) {
        var secretary = district.owner("heye");
        minutes.step(secretary, "代报 李奶奶家楼道灯不亮");
        minutes.step(secretary, "李奶奶");
        minutes.step(secretary, "13800001234");
        minutes.step(secretary, "1");
        String reply = secretary.reply();
        minutes.step(secretary, "上报 HT");
        minutes.step(district.owner("huiyaowan"), "办结 HT 换了灯");
        district.resident("11").says("认领 " + reply.replaceAll("(?s).*“认领 (\\w+)”.*", "$1"));
        minutes.note("李奶奶认领");
    }

    private static void departments(Minutes minutes, District district) {
        var uncle = district.resident("03");
        var town = district.owner("xianxia");
        var water = district.phone("dept-water");
        var school = district.phone("dept-education");
        minutes.step(uncle, "我要反映 主管爆了，路上全是水");
        minutes.step(district.owner("dongshan"), "上报 HT 要挖路");
        minutes.step(town, "转办 HT 区教育局 学校门口");
        minutes.step(school, "退回 HT 不归教育局管");
        minutes.step(town, "转办 HT 区水务局 请抢修");
        minutes.step(water, "受理 HT");
        minutes.step(water, "协办 HT 区教育局 请通知学校绕行");
        minutes.step(school, "受理 HT");
        minutes.step(uncle, "催办");
        minutes.step(water, "备注 HT 配件下午到");
        minutes.step(water, "询问 HT 您家现在有水吗");
        minutes.step(uncle, "没有水");
        minutes.step(district.phone("desk-district"), "督办 HT 今天必须通水");
        minutes.step(water, "办结 HT 管子换好，已通水");
        minutes.step(uncle, "不满意 又漏了");
        minutes.step(district.phone("desk-district"), "交办 HT 仙霞镇 请现场盯");
        minutes.step(town, "退回 HT 镇里没有水工");
        minutes.step(uncle, "撤回");

        var aunt = district.resident("04");
        minutes.step(aunt, "我要反映 隔壁欠我钱不还");
        minutes.step(district.owner("dongshan"), "不予受理 HT 这是民事纠纷，请找法院");
        minutes.step(aunt, "异议 已经找过法院了");
    }

    private static void decisions(Minutes minutes, District district) {
        var aunt = district.resident("02");
        var town = district.owner("xianxia");
        minutes.step(aunt, "我要反映 水渠边的路灯倒了一排");
        minutes.step(district.owner("dongshan"), "上报 HT 要修渠");
        minutes.step(district.resident("03"), "附议 HT");
        minutes.step(district.resident("05"), "附议 HT");
        minutes.step(town, "受理 HT");
        minutes.step(town, "改类 HT 绿化设施");
        minutes.step(town, "复杂 HT");
        minutes.step(town, "延期 HT 12月14日 连着下雨，渠里有水。");
        minutes.step(district.phone("desk-district"), "不同意 HT 先把水抽干");
        minutes.step(town, "延期 HT 12月15日 抽水机 14 日才到");
        minutes.step(district.phone("desk-district"), "同意 HT");
        minutes.step(town, "挂账 HT 2027-02-01 整段要重修，等明年预算");
        minutes.step(district.phone("desk-district"), "同意 HT");
        minutes.step(town, "受理 HT");
        minutes.step(town, "询问 HT 塌了几米");
        minutes.step(aunt, "七八米");
        minutes.step(town, "办结 HT 修好了");
        minutes.step(district.resident("03"), "满意");
        minutes.step(aunt, "满意");
        minutes.step(district.resident("05"), "没好 又漏");
        var first = district.number();
        minutes.step(district.resident("01"), "我要反映 路灯还有三盏不亮");
        minutes.step(district.phone("desk-district"), "受理 " + first);
        minutes.step(district.owner("dongshan"), "并案 HT " + first);
        minutes.step(district.owner("dongshan"), "拆案 HT");
        minutes.step(district.owner("dongshan"), "并案 HT " + first);
        minutes.step(aunt, "撤回 " + first);
    }

    private Minutes limits() {
        var district = new District(stores);
        var minutes = new Minutes(district);
        var uncle = district.resident("05");
        district.at("2026-12-07T09:00:00");
        minutes.step(uncle, "我要反映 村里健身器材坏了");
        minutes.until("2026-12-07T14:00:00");
        minutes.until("2026-12-08T14:00:00");
        minutes.until("2026-12-09T14:00:00");
        minutes.until("2026-12-11T17:00:00");
        minutes.until("2026-12-14T17:00:00");
        minutes.until("2026-12-18T09:00:00");
        minutes.step(district.phone("desk-district"), "办结 HT 换了新的 不等 东山村、仙霞镇：区里已办");
        minutes.until("2027-01-04T09:00:00");
        minutes.step(uncle, "我要反映 村里篮球架坏了");
        minutes.step(district.owner("dongshan"), "询问 HT 哪个篮球架");
        minutes.until("2027-01-11T17:00:00");
        minutes.until("2027-03-01T09:00:00");
        minutes.step(uncle, "我要反映 村里乒乓台坏了");
        minutes.step(district.owner("dongshan"), "询问 HT 哪一张");
        minutes.delivered(uncle, Outcome.PROVEN);
        minutes.until("2027-03-04T17:00:00");
        minutes.until("2027-03-08T17:00:00");
        minutes.delivered(uncle, Outcome.FAILED);
        minutes.step(uncle, "我要反映 村里广场要翻修");
        minutes.step(district.owner("dongshan"), "挂账 HT 2027-03-10 等预算");
        minutes.step(district.owner("xianxia"), "同意 HT");
        minutes.until("2027-03-10T17:00:00");
        minutes.step(uncle, "我要反映 村里秋千坏了");
        minutes.unseen(district.owner("dongshan"));
        district.standsIn("deputy-dongshan", "dongshan");
        minutes.step(uncle, "我要反映 村里滑梯坏了");
        minutes.unseen(district.owner("dongshan"));
        return minutes;
    }

    /** What turns out to be dangerous, and what comes back again and again. */
    private Minutes pressing() {
        var district = new District(stores);
        var minutes = new Minutes(district);
        var manager = district.owner("lingxiu");
        minutes.step(district.resident("07"), "我要反映 楼道里有怪味");
        minutes.step(manager, "上报 HT 要查管道");
        minutes.step(manager, "改类 HT 消防治安 紧急");
        var uncle = district.resident("05");
        var secretary = district.owner("dongshan");
        district.at("2026-11-25T09:00:00");
        minutes.step(uncle, "我要反映 村口路灯不亮");
        for (int times = 0; times < 2; times++) {
            minutes.step(secretary, "办结 HT 换了灯泡");
            minutes.step(uncle, "没好");
            minutes.step(district.owner("xianxia"), "交办 HT 东山村");
        }
        minutes.step(secretary, "办结 HT 换了灯泡");
        minutes.step(uncle, "没好 还是不亮");
        minutes.step(district.phone("desk-district"), "督办 HT 请换整条线路");
        return minutes;
    }

    /** The estate's manager appears nowhere but where he heard of it before the word was said. */
    private Minutes recusal() {
        var district = new District(stores);
        var minutes = new Minutes(district);
        var aunt = district.resident("07");
        minutes.step(aunt, "我要反映 物业把绿地卖了");
        minutes.step(aunt, "1");
        minutes.step(district.resident("08"), "我要反映 物业收停车费");
        minutes.step(district.resident("08"), "2");
        var uncle = district.resident("09");
        minutes.step(uncle, "我要反映 楼下路灯不亮");
        minutes.step(uncle, "匿名");
        minutes.step(uncle, "回避");
        minutes.step(district.owner("furong"), "交办 HT 岭秀天下小区");
        minutes.step(district.owner("furong"), "上报 HT");
        minutes.step(uncle, "撤回 HT");
        belonging(minutes, district);
        return minutes;
    }

    /** Who has told where they live, and what somebody left behind. */
    private static void belonging(Minutes minutes, District district) {
        minutes.step(district.resident("10"), "我要反映 楼道堆东西");
        minutes.step(district.owner("lingxiu"), "解绑");
        minutes.until("2026-11-25T09:00:00");
        var newcomer = district.phone("newcomer");
        minutes.step(newcomer, "我要反映 路边井盖没了");
        minutes.step(newcomer, "1");
        minutes.step(newcomer, "1");
        onBehalf(minutes, district);
    }

    @Test
    void areAsApproved() throws IOException {
        Minutes minutes = minutes();
        Minutes limits = limits();
        Minutes recusal = recusal();
        Minutes pressing = pressing();

        assertThat(Stream.of(minutes, limits, recusal, pressing)
                        .flatMap(one -> one.kinds.stream())
                        .distinct())
                .containsExactlyInAnyOrder(Kind.values());
        APPROVED.is(minutes.text.toString() + limits.text + recusal.text + pressing.text);
    }

    @Test
    void fitAPhoneAndEndWithWhatComesNext() {
        assertThat(Stream.of(minutes(), limits(), recusal(), pressing()).flatMap(minutes -> minutes.sent.stream()))
                .extracting(Outbound.Text::text)
                .allSatisfy(text -> {
                    assertThat(text.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(6);
                    assertThat(text).endsWith("。").doesNotContain("{");
                });
    }

    @Test
    void keepTheirIdsAndShareNone() {
        List<String> ids = minutes().sent.stream().map(Outbound.Text::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() <= 64);
        assertThat(minutes().sent.stream().map(Outbound.Text::id).collect(Collectors.toList()))
                .isEqualTo(ids);
    }

    @Test
    void tellNobodyWhatHeHasJustSaidHimself() {
        var district = new District(stores);
        var secretary = district.livesIn("owner-dongshan", "dongshan");

        secretary.says("我要反映 村口路灯不亮").reads("收到啦");
        secretary.hearsNothing();
        secretary.says("受理 HT").reads("由您办理").hearsNothing();
        secretary.says("办结 HT 换了灯泡").hearsNothing();
        secretary.says("满意 HT").reads("谢谢您").hearsNothing();
    }
}
