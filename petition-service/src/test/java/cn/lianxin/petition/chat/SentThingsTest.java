package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos, voice and places, as residents send them. */
@WithStores
class SentThingsTest {
    private static final double DONGSHAN_LATITUDE = 27.9160;
    private static final double DONGSHAN_LONGITUDE = 113.2070;

    private final District district;
    private final Phone villager;
    private final Phone secretary;

    interface Probe {
        @Select("SELECT a.kind FROM attachment a JOIN petition p ON p.id = a.petition_id WHERE p.number = #{number}"
                + " ORDER BY a.id")
        List<String> of(@Param("number") String number);

        @Select("SELECT COUNT(*) FROM attachment WHERE petition_id IS NULL")
        int kept();
    }

    SentThingsTest(TestStores stores) {
        district = new District(stores);
        villager = district.resident("01");
        secretary = district.owner("dongshan");
    }

    @BeforeEach
    void groupsAreOnTheMap() {
        district.onTheMap();
    }

    @Test
    void aFirstPhotoIsKeptAndRegisteredOnRequest() {
        villager.sendsPhoto("p1").reads("［照片］先留着", "回复 1");
        assertThat(kept()).isOne();
        villager.says("1").reads("您的诉求已登记");
        secretary.hears("［照片］", district.number());
        assertThat(of(1)).containsExactly("PHOTO");
        assertThat(kept()).isZero();
    }

    @Test
    void photosBeforeTheWordsBelongToThem() {
        villager.sendsPhoto("p1");
        villager.sendsPhoto("p2").reads("［照片］ ［照片］先留着");
        villager.says("我要反映 村口路灯不亮").reads("您的诉求已登记");
        assertThat(of(1)).containsExactly("PHOTO", "PHOTO");
        secretary.hears("村口路灯不亮", "［照片］");
        assertThat(kept()).isZero();
    }

    @Test
    void soonAfterAMatterTheyAreAddedToItAndTheAnswerSaysSo() {
        villager.says("我要反映 村口路灯不亮");
        secretary.hears("路灯");
        district.later(Duration.ofMinutes(29));
        villager.sendsPhoto("p1").reads("已加进这件事", district.number(1), "另一件事请回复 2");
        district.later(Duration.ofSeconds(1));
        villager.sendsPhoto("p2").reads("已加进这件事");
        secretary.hears("居民补充了诉求", "［照片］").hears("居民补充了诉求", "［照片］");
        assertThat(of(1)).containsExactly("PHOTO", "PHOTO");

        villager.says("2").reads("您的诉求已登记");
        assertThat(of(2)).as("the last one only").containsExactly("PHOTO");
        assertThat(of(1)).as("its holder has seen it").hasSize(2);
    }

    @Test
    void aPhotoAnswersWhatTheResidentWasAsked() {
        villager.says("我要反映 村口路灯不亮");
        secretary.says("询问 1 是哪一盏").reads("已问居民");
        district.later(Duration.ofDays(1));
        villager.sendsPhoto("p1").reads("已加进这件事");
        secretary.says("进度 1").reads("办理中");
        assertThat(of(1)).containsExactly("PHOTO");
    }

    @Test
    void whatIsNotToBeRegisteredIsForgotten() {
        villager.sendsPhoto("p1");
        villager.says("算了").reads("不登记");
        assertThat(kept()).isZero();
        villager.says("我要反映 村口路灯不亮");
        assertThat(of(1)).isEmpty();
    }

    @Test
    void anOldPhotoIsNotTakenForANewMatter() {
        villager.sendsPhoto("p1");
        district.later(Duration.ofMinutes(31));
        villager.sendsPhoto("p2").says("1");
        assertThat(of(1)).as("the new one only").hasSize(1);
    }

    @Test
    void whatWasSaidAloudCountsAsWords() {
        villager.saysAloud("v1", "村口的路灯三天没亮了。").reads("路灯三天没亮了", "［语音］", "回复 1");
        villager.says("1").reads("您的诉求已登记");
        assertThat(of(1)).containsExactly("VOICE");
        villager.saysAloud("v2", "谢谢。").reads("不客气");
        assertThat(of(1)).hasSize(1);
        villager.saysAloud("v3", "").reads("已加进这件事");
        assertThat(of(1)).containsExactly("VOICE", "VOICE");
    }

    @Test
    void aPlaceNamesTheGroupOfSomebodyWhoBelongsNowhereYet() {
        Phone stranger = district.phone("stranger");
        stranger.sendsPlace(DONGSHAN_LATITUDE, DONGSHAN_LONGITUDE, "湖南省株洲市荷塘区仙霞镇")
                .reads("东山村，湖南省株洲市荷塘区仙霞镇", "先留着");
        stranger.says("我要反映 村口路灯不亮").reads("您的诉求已登记", "东山村王支书");
        assertThat(of(1)).containsExactly("PLACE");
        secretary.hears("村口路灯不亮", "［位置：东山村");
    }

    @Test
    void aPlaceFarFromEveryGroupStaysWords() {
        Phone stranger = district.phone("stranger");
        stranger.sendsPlace(39.9087, 116.3975, "").reads("［位置：39.9087，116.3975］");
        stranger.says("我要反映 村口路灯不亮").reads("您的诉求已登记", "先由区里接手");
        assertThat(of(1)).containsExactly("PLACE");
    }

    @Test
    void anOwnersPhotoChangesNothing() {
        secretary.sendsPhoto("p1").reads("没有用上", "待办");
        assertThat(kept()).isZero();
    }

    @Test
    void anAccountWithoutMediaAsksForWords() {
        villager.sendsPhoto("withheld").reads("收不到照片", "我要反映");
        villager.saysAloud("withheld", "").reads("收不到语音");
        villager.saysAloud("withheld", "路灯坏了").reads("“路灯坏了”", "回复 1");
        assertThat(kept()).isZero();
    }

    @Test
    void whoHoldsTheMatterSeesThatSomethingIsThereAndGetsALink() {
        villager.says("我要反映 村口路灯不亮");
        secretary.says("看图 1").reads("没有照片", district.number());
        villager.sendsPhoto("p1");
        secretary.hears("路灯").hears("［照片］", "回复“看图 1”");
        secretary.says("待办").reads("村口路灯不亮（有图）");
        secretary.says("进度 1").reads("有 1 张照片或语音，回复“看图 1”");
        secretary.says("看图 1").reads("https://lianxin.example/m/", "10 分钟", district.number());
        district.owner("xianxia").says("看图 HT").reads("没有找到编号");
        villager.says("看图 HT").reads("这是工作人员用的");
        villager.says("进度").doesNotRead("看图");
    }

    @Test
    void aMenuItemDoesWhatItsWordDoes() {
        villager.taps("我要反映").reads("后面接着写内容");
        villager.says("我要反映 村口路灯不亮");
        villager.taps("进度").reads("村口路灯不亮", district.number());
        secretary.taps("待办").reads("您有 1 件待办");
        villager.taps("没好").reads("还用不着这样说");
    }

    private List<String> of(int n) {
        return probe().of(district.number(n));
    }

    private int kept() {
        return probe().kept();
    }

    private Probe probe() {
        return district.schema().mapper(Probe.class);
    }
}
