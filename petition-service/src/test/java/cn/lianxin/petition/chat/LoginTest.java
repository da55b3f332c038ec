package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.identity.IdentityFixtures;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.config.web.LoginCodes;
import cn.lianxin.config.web.SignedIn;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a phone says to let a browser in. */
@WithStores
class LoginTest {
    private final District district;
    private final LoginCodes codes;
    private final Phone editor;

    LoginTest(TestStores stores) {
        district = new District(stores);
        codes = district.bean(LoginCodes.class);
        editor = district.phone("editor-01");
        stores.redis().delete(stores.redis().keys("lianxin:{login}:*"));
        IdentityFixtures.staff(stores.redis())
                .publish(List.of(
                        new Staff("editor-01", District.person("editor-01"), "周编辑", Role.EDITOR, null),
                        new Staff("owner-dongshan", District.person("owner-dongshan"), "王支书", Role.OWNER, "dongshan")));
    }

    @Test
    void aBrowserIsLetInByItsPerson() {
        editor.says("登录 " + SignedIn.offer(codes, "b", "")).reads("有一台 Windows 电脑要登录工作台，是您吗？", "回复“是”");
        assertThat(SignedIn.take(codes, "b")).isEmpty();

        editor.says("是").reads("马上打开工作台", "退出");

        assertThat(SignedIn.take(codes, "b")).contains("editor-01");
        editor.says("退出").reads("都要重新登录");
    }

    @Test
    void thePlaceIsNamedWhereItIsKnown() {
        editor.says("登录" + SignedIn.offer(codes, "b", "区融媒体中心")).reads("有一台 Windows 电脑在区融媒体中心要登录");
        editor.says("不是。").reads("没有让它登录", "退出");
        assertThat(SignedIn.take(codes, "b")).isEmpty();
    }

    @Test
    void mistakesAreToldAndFiveCloseIt() {
        for (int i = 4; i > 0; i--) {
            editor.says("登录 12345").reads("不对，或者过期了", "还可以试 " + i + " 次");
        }
        editor.says("登录 12345").reads("10 分钟以后");
        editor.says("登录 " + SignedIn.offer(codes, "b", "")).reads("10 分钟以后");
        editor.says("登录").reads("登录 数字");
    }

    @Test
    void twoMinutesLaterItIsOver() {
        String code = SignedIn.offer(codes, "b", "");
        editor.says("登录 " + code).reads("是您吗");
        district.later(Duration.ofMinutes(2));
        editor.says("是").reads("过期了", "换一组");
    }

    @Test
    void whoIsNotBoundIsToldSo() {
        district.resident("01").says("登录 " + SignedIn.offer(codes, "b", "")).reads("您还没有绑定", "绑定码");
        district.resident("01").says("退出").reads("工作人员用的");
        district.resident("01").says("登录").reads("工作人员用的");
    }

    @Test
    void yesIsAnEverydayWordWhileNoLoginWaits() {
        district.resident("01").says("是").reads("您的话先留着");
        editor.says("是").doesNotRead("登录", "工作台").says("不是").doesNotRead("登录", "工作台");
        district.owner("dongshan").says("登录 " + SignedIn.offer(codes, "b", "")).reads("是您吗");
        district.owner("dongshan").says("是？").doesNotRead("马上打开");
        assertThat(SignedIn.take(codes, "b")).isEmpty();
        district.owner("dongshan").says("是").reads("马上打开");
    }

    @Test
    void theSameMessageTwiceIsAnsweredAlike() {
        editor.says("登录 " + SignedIn.offer(codes, "b", ""));
        editor.says("是").reads("马上打开");
        assertThat(district.again()).isEqualTo(editor.reply());
        assertThat(SignedIn.take(codes, "b")).isPresent();
    }
}
