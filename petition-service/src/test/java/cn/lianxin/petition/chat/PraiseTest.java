package cn.lianxin.petition.chat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import org.junit.jupiter.api.Test;

/** What went well, in a resident's words. */
@WithStores
class PraiseTest {
    private final District district;

    PraiseTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void isToldToWhoAnswersForTheGroupOnce() {
        var aunt = district.resident("01");
        aunt.says("表扬").reads("表扬 内容");
        aunt.says("表扬 王支书半夜来修水管").reads("谢谢您！已转给东山村王支书", "半夜来修水管").hearsNothing();
        aunt.says("表扬 王支书半夜来修水管").reads("谢谢您！已转给东山村王支书");
        district.owner("dongshan").hears("居民表扬：", "王支书半夜来修水管", "不用回复").hearsNothing();
        district.phone("nobody-bound").says("表扬 区里办事快").reads("已转给荷塘区区群值班");
        district.owner("dongshan").says("表扬 我们村真好").reads("已转给");
    }

    @Test
    void reopensNothingAfterAResolution() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        secretary.says("办结 1 换了灯泡");
        aunt.says("谢谢").reads("不客气").says("表扬 电工师傅手脚快").reads("谢谢您");
        aunt.says("进度").reads("已办结");
        secretary.hears("一件新诉求").hears("居民表扬：").hearsNothing();
        aunt.says("满意").reads("谢谢您！这件事就办到这里").says("表扬 真好").says("进度").reads("已结束");
    }
}
