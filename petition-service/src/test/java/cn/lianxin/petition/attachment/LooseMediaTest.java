package cn.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.MediaStore.Format;
import cn.lianxin.config.store.MediaStore.Found;
import cn.lianxin.config.store.MediaStores;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos and voice that came, were fetched, and belong to nothing. */
@WithStores
class LooseMediaTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final District district;
    private final Phone villager;

    @TempDir
    Path folder;

    private MediaStore store;
    private LooseMedia step;

    LooseMediaTest(TestStores stores) {
        district = new District(stores);
        villager = district.resident("01");
    }

    @BeforeEach
    void fetched() {
        store = MediaStores.in(folder);
        for (String mediaId : new String[] {"p1", "p2", "v1"}) {
            store.keep(key(mediaId), Format.JPEG, new byte[] {1});
        }
        step = new LooseMedia(district.schema().mapper(LooseMediaMapper.class), store);
    }

    @Test
    void whatNobodySubmittedGoesAfterAWeek() {
        villager.sendsPhoto("p1").reads("先留着");
        villager.says("算了");
        district.later(WEEK);
        assertThat(step.delete(district.now())).isZero();
        district.later(Duration.ofSeconds(1));
        assertThat(step.delete(district.now())).isOne();
        assertThat(isThere("p1")).isFalse();
        assertThat(isThere("p2")).isTrue();
        assertThat(step.delete(district.now())).isZero();
    }

    @Test
    void whatAPetitionHasStays() {
        villager.sendsPhoto("p1");
        villager.says("1").reads("您的诉求已登记");
        villager.sendsPhoto("p2").reads("已加进这件事");
        district.later(WEEK.plusSeconds(1));
        assertThat(step.delete(district.now())).isEqualTo(2);
        assertThat(isThere("p1")).isTrue();
        assertThat(isThere("p2")).isTrue();
    }

    @Test
    void whatSomebodyIsStillAskedAboutStays() {
        villager.sendsPhoto("p1").reads("回复 1");
        district.later(WEEK.plusSeconds(1));
        assertThat(step.delete(district.now())).isZero();
        villager.says("1").reads("您的诉求已登记");
        assertThat(step.delete(district.now())).isOne();
        assertThat(isThere("p1")).isTrue();
    }

    @Test
    void aVoiceThatWasOnlyAThankYouGoes() {
        villager.saysAloud("v1", "谢谢");
        district.later(WEEK.plusSeconds(1));
        step.delete(district.now());
        assertThat(isThere("v1")).isFalse();
    }

    private boolean isThere(String mediaId) {
        return store.find(key(mediaId)) instanceof Found.Kept;
    }

    private static MediaKey key(String mediaId) {
        return new MediaKey(District.person(mediaId).hash());
    }
}
