package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 代报: what somebody told a member of staff, and how they take it over. */
@WithStores
class OnBehalfTest {
    private static final Pattern CODE = Pattern.compile("“认领 (\\w{10})”");

    private final District district;
    private final Phone secretary;

    interface RowMapper {
        @Select("SELECT CONCAT_WS(' ', reporter, phone, code_hash) FROM on_behalf")
        List<String> told();

        @Select("SELECT COALESCE(kept_text, '') FROM conversation")
        List<String> kept();

        @Select("SELECT detail FROM petition_event WHERE kind = 'CLOSED'")
        List<String> ends();
    }

    OnBehalfTest(TestStores stores) {
        district = new District(stores);
        secretary = district.owner("heye");
    }

    private RowMapper rows() {
        return district.schema().mapper(RowMapper.class);
    }

    private String told() {
        secretary.says("代报 李奶奶家没水").reads("谁反映的");
        secretary.says("李奶奶").reads("电话是多少");
        secretary.says("138-0000 1234").reads("同意由您代报");
        secretary.says("1").reads("已代李奶奶登记", "由荷叶社区杨书记办理");
        Matcher code = CODE.matcher(secretary.reply());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void isAskedOneThingAtATimeAndClaimedByWhoToldIt() {
        String code = told();
        var aunt = district.resident("11");

        aunt.says("认领 " + code.toLowerCase(Locale.ROOT)).reads("以后直接告诉您", "李奶奶家没水");

        secretary.hears("已经自己认领");
        secretary.says("办结 HT 水通了");
        aunt.hears("这件事办好了：水通了");
        aunt.says("满意").reads("谢谢您");
        district.resident("12").says("认领 " + code).reads("不对，或者已经用过");
    }

    @Test
    void nobodyIsToldAndNobodyRatesBeforeItIsClaimed() {
        String code = told();
        secretary.says("办结 HT 水通了").reads("已办结", "反映人还没有认领，请社区打电话告诉他");

        secretary.says("满意 HT").reads("这是别人提的诉求");
        secretary.says("认领 " + code).reads("要由居民本人来");
        district.passesUntil("2026-12-02T09:12:00");

        assertThat(rows().ends()).containsExactly("UNREACHED");
        assertThat(district.sent()).noneMatch(text -> text.text().contains("办好了"));
    }

    @Test
    void whoeverHandlesItIsNotToldThatTheResidentHasHeard() {
        String code = told();
        secretary.says("受理 HT").reads("反映人还没有认领").doesNotRead("居民会收到");
        secretary.says("回复 HT 明天来修").reads("进展已记下", "反映人还没有认领").doesNotRead("已告诉居民");

        district.resident("11").says("认领 " + code);

        secretary.says("回复 HT 后天来修").reads("进展已告诉居民");
        district.resident("11").hears("后天来修");
    }

    @Test
    void nameAndPhoneAreReadNowhere() {
        secretary.says("代报 家里没水").says("李奶奶").says("13800001234");
        assertThat(rows().kept()).noneMatch(text -> text.contains("1380") || text.contains("李奶奶"));
        secretary.says("1");

        assertThat(rows().told()).singleElement().asString().doesNotContain("1380", "李奶奶");
        assertThat(district.sent()).noneMatch(text -> text.text().contains("1380"));
    }

    @Test
    void nobodyIsAskedWhoCannotReadIt() {
        String code = told();
        secretary.says("询问 HT 哪一栋").reads("还没有认领", "时限不能停", "请打他的电话问").doesNotRead("等居民");
        secretary.says("进度 HT").reads("已登记").doesNotRead("等居民补充");

        district.resident("11").says("认领 " + code);
        secretary.says("询问 HT 哪一栋");
        district.resident("11").hears("哪一栋");
    }

    @Test
    void whoHoldsItReadsWhomToRingAndNobodyElse() {
        String code = told();
        secretary.says("进度 HT").reads("反映人李奶奶还没有认领，电话 13800001234");
        secretary.says("待办").doesNotRead("1380");
        district.owner("huiyaowan").says("进度 HT").doesNotRead("1380", "李奶奶还没");
        district.phone("desk-district").says("进度 HT").reads("李奶奶家没水").doesNotRead("1380");

        secretary.says("上报 HT 请镇里看");
        secretary.says("进度 HT").reads("1380");
        district.owner("huiyaowan").says("进度 HT").doesNotRead("1380");
        district.owner("huiyaowan").says("受理 HT");
        district.owner("huiyaowan").says("进度 HT").reads("1380");
        secretary.says("进度 HT").reads("李奶奶家没水").doesNotRead("1380");

        district.resident("11").says("认领 " + code);
        district.owner("huiyaowan").says("进度 HT").reads("李奶奶家没水").doesNotRead("1380");
    }

    @Test
    void withoutConsentNothingIsRegistered() {
        secretary.says("代报 家里没水").says("李奶奶").says("13800001234");
        secretary.says("2").reads("不登记，称呼和电话都没有留下");

        secretary.says("待办").reads("没有待办");
        secretary.says("1").reads("数字前面要说做什么");
        assertThat(rows().told()).isEmpty();
        assertThat(rows().kept()).containsOnly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有电话", "1380000123", "138000012345", "电话13800001234"})
    void whatIsNoPhoneIsAskedForAgain(String phone) {
        secretary.says("代报 家里没水").says("李奶奶");

        secretary.says(phone).reads("这个号码好像不对");

        secretary.says("0731-28881234").reads("同意由您代报");
    }

    @Test
    void aCommandInBetweenIsDoneAndTheQuestionStays() {
        secretary.says("代报 家里没水");
        secretary.says("待办").reads("没有待办");
        secretary.says("李奶奶").reads("电话是多少");
        secretary.says("算了").reads("不登记");
        secretary.says("1").reads("数字前面要说做什么");
    }

    @Test
    void residentsHaveWordsOfTheirOwn() {
        district.resident("11").says("代报").reads("工作人员用的");
        district.phone("editor-01").says("代报 家里没水").reads("没有负责的群");
        for (int i = 0; i < 5; i++) {
            district.resident("12").says("认领 ABCDEFGH2" + (i + 2)).reads("认领码不对");
        }
        district.resident("12").says("认领 " + told()).reads("错的次数太多了");
    }
}
