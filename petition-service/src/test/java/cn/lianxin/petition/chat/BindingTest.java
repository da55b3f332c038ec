package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import cn.lianxin.petition.handling.Sweeper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;

/** Who becomes the owner of a group, and what becomes of what a former one had in hand. */
@WithStores
class BindingTest {
    private static final Pattern CODE = Pattern.compile("(?m)^([A-Z2-9]{12})$");

    private final District district;
    private final Phone town;
    private final Phone newcomer;

    interface CodeMapper {
        @Select("SELECT CONCAT_WS(' ', code_hash, unit, issued_by) FROM binding_code")
        List<String> all();

        @Select("SELECT wake_at FROM petition")
        Instant wakeAt();
    }

    BindingTest(TestStores stores) {
        district = new District(stores);
        town = district.owner("xianxia");
        newcomer = district.phone("newcomer");
    }

    private String code(Phone issuer, String group) {
        Matcher found = CODE.matcher(issuer.says("发码 " + group).reply());
        assertThat(found.find()).as(issuer.reply()).isTrue();
        return found.group(1);
    }

    @Test
    void theOwnerAboveGivesOutACodeThatMakesItsTyperAnOwner() {
        String code = code(town, "zhangshu");
        town.reads("樟树村的绑定码", "只能用一次，7 天内有效");

        newcomer.says("绑定 " + code.toLowerCase(Locale.ROOT)).reads("您现在是樟树村的群主", "待办");

        district.livesIn("resident-09", "zhangshu").says("我要反映 村口路灯不亮").reads("樟树村群主会在");
        newcomer.hears("樟树村有一件新诉求");
        newcomer.says("受理 1").reads("已接手");
        district.phone("another").says("绑定 " + code).reads("不对，或者已经用过、过期了");
    }

    @Test
    void whoIsBackBeforeTheClockHasLookedKeepsEverythingAndItsTime() {
        var secretary = district.owner("dongshan");
        var rows = district.schema().mapper(CodeMapper.class);
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.says("受理 1");
        Instant looksNext = rows.wakeAt();
        secretary.says("解绑");
        assertThat(rows.wakeAt()).isEqualTo(district.now());
        secretary.says("绑定 " + code(town, "dongshan"));

        district.bean(Sweeper.class).sweep();

        assertThat(rows.wakeAt()).isEqualTo(looksNext);
        secretary.says("进度 HT").reads("由您办理");
    }

    @Test
    void theAdminGivesOutACodeForABureauOrTheDistrict() {
        var admin = district.phone("admin-01");

        newcomer.says("绑定 " + code(admin, "water")).reads("您现在是区水务局的承办人");
        newcomer.says("绑定 " + code(admin, "hetang")).reads("您现在是荷塘区的群主");
        newcomer.says("待办").reads("没有待办");
    }

    @Test
    void nobodyElseGivesOutOne() {
        district.owner("dongshan").says("发码 xianxia").reads("仙霞镇不归您管");
        district.owner("heye").says("发码 zhangshu").reads("樟树村不归您管");
        district.owner("dongshan").says("发码 dongshan").reads("东山村不归您管");
        district.phone("editor-01").says("发码 dongshan").reads("东山村不归您管");
        district.resident("01").says("发码").reads("工作人员用的");
        town.says("发码 nowhere").reads("没有找到群代码 nowhere");
    }

    @Test
    void aCodeEndsAfterSevenDaysAndIsKeptNowhere() {
        String code = code(town, "zhangshu");

        assertThat(district.schema().mapper(CodeMapper.class).all())
                .singleElement()
                .asString()
                .endsWith(" zhangshu owner-xianxia")
                .doesNotContain(code);
        district.later(Duration.ofDays(7));
        newcomer.says("绑定 " + code).reads("过期了");
    }

    @Test
    void whoGuessesWaits() {
        String code = code(town, "zhangshu");
        for (int i = 0; i < 5; i++) {
            newcomer.says("绑定 ABCDEFGH234" + (i + 2)).reads("不对");
            district.later(Duration.ofMinutes(1));
        }

        newcomer.says("绑定 " + code).reads("错的次数太多了");
        district.phone("another").says("绑定 ABCDEFGH2345").reads("不对");
        district.later(Duration.ofMinutes(56));
        newcomer.says("绑定 " + code).reads("您现在是樟树村的群主");
    }

    @Test
    void whatAnOwnerLeavesBehindGoesToALivingOneWhoIsTold() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.resident("02").says("我要反映 井盖没了");
        var secretary = district.owner("dongshan");
        secretary.says("询问 2 哪个井盖");
        district.resident("02").hears("还差一点信息");

        secretary.says("解绑").reads("不再负责东山村", "转给上一级");
        district.bean(Sweeper.class).sweep();

        town.hears("东山村现在没有人负责，这件事请您接手", "村口路灯不亮", "受理 1");
        town.hears("井盖没了");
        district.resident("01").hears("换由仙霞镇刘副镇长办理");
        secretary.says("待办").reads("工作人员用的");
        town.says("受理 1").reads("已接手");
        district.resident("02").says("东头那个").reads("已加进这件事");
    }

    @Test
    void anOfferToWhoHasLeftFallsBackToItsGiver() {
        district.resident("01").says("我要反映 村口路灯不亮");
        var secretary = district.owner("dongshan");
        secretary.says("上报 1");
        town.hears("报来一件诉求");

        district.phone("desk-district").says("解绑 xianxia").reads("仙霞镇现在没有群主");
        district.bean(Sweeper.class).sweep();

        secretary.hears("有一件新诉求").hears("仙霞镇现在没有人负责");
        secretary.says("进度 1").reads("由您办理");
    }

    @Test
    void aGroupClosedWhileItHoldsPetitionsGivesThemToTheOneAbove() {
        district.resident("06").says("我要反映 楼下路灯不亮");

        district.owner("furong").says("关群 lingxiu").reads("岭秀天下小区已关闭");
        district.bean(Sweeper.class).sweep();

        district.owner("furong").hears("没有人负责，这件事请您接手", "楼下路灯不亮");
        district.owner("lingxiu").says("待办").reads("工作人员用的");
        district.resident("06").says("我要反映 井盖没了").reads("芙蓉社区谢主任会在");
        district.owner("furong").says("关群 hetang").reads("荷塘区不归您管");
    }

    @Test
    void withTwoActingForAUnitOneMayLeave() {
        district.actsFor("deputy-dongshan", "dongshan");
        district.resident("01").says("我要反映 村口路灯不亮");

        district.owner("dongshan").says("解绑").reads("一起负责的人接着办");
        district.bean(Sweeper.class).sweep();

        town.hearsNothing();
        district.phone("deputy-dongshan").says("受理 HT").reads("已接手");
    }
}
