package cn.lianxin.config.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Person;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

@SpringBootTest(classes = DirectoriesTest.Reader.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DirectoriesTest {
    private static final Staff WANG = staff("s1", "王支书", Role.OWNER);
    private static final Staff ZHOU = staff("s2", "周编辑", Role.EDITOR);

    private final StringRedisTemplate redis;
    private final StaffDirectory staff;
    private final GroupDirectory groups;

    @Autowired
    DirectoriesTest(StringRedisTemplate redis, StaffDirectory staff, GroupDirectory groups) {
        this.redis = redis;
        this.staff = staff;
        this.groups = groups;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataRedisAutoConfiguration.class, DirectoryConfiguration.class})
    static class Reader {}

    @BeforeEach
    void emptied() {
        staff.publish(List.of());
        groups.publish(List.of());
    }

    private static Staff staff(String id, String name, Role role) {
        String hash = (id + "A".repeat(43)).substring(0, 43);
        String unit = role == Role.OWNER ? "dongshan" : null;
        return new Staff(id, new Person("wx", hash, "k1." + id), name, role, unit);
    }

    @Test
    void staffAreFoundByPersonAndBySessionsId() {
        staff.publish(List.of(ZHOU, WANG));

        assertThat(staff.byPerson(WANG.person().hash())).contains(WANG);
        assertThat(staff.byId("s2")).contains(ZHOU);
        assertThat(staff.byId("s2").map(Staff::unit)).isEmpty();
        assertThat(staff.byId("s3")).isEmpty();
        assertThat(staff.all()).containsExactly(WANG, ZHOU);
        assertThat(staff.byPerson(WANG.person().hash()).orElseThrow().person().sealed())
                .isEqualTo("k1.s1");
    }

    @Test
    void whoIsNoLongerOnTheListIsOutAtOnce() {
        staff.publish(List.of(ZHOU, WANG));
        staff.publish(List.of(ZHOU));

        assertThat(staff.byPerson(WANG.person().hash())).isEmpty();
        assertThat(staff.byId("s1")).isEmpty();
        assertThat(staff.all()).containsExactly(ZHOU);
    }

    @Test
    void groupsAreFoundByCode() {
        var district = new ListedGroup("hetang", "荷塘区", "DISTRICT", null);
        var village = new ListedGroup("dongshan", "东山村", "COMMUNITY", "hetang");
        groups.publish(List.of(district, village));

        assertThat(groups.group("dongshan")).contains(village);
        assertThat(groups.group("nowhere")).isEmpty();
        assertThat(groups.all()).containsExactly(village, district);
    }

    @Test
    void aReaderNeverFindsHalfAList() {
        List<Staff> everybody = IntStream.range(0, 1_200)
                .mapToObj(n -> staff("p" + n, "某", Role.EDITOR))
                .toList();
        staff.publish(everybody);
        var ended = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 20; i++) {
                staff.publish(everybody);
            }
            ended.set(true);
        });
        do {
            assertThat(staff.all()).hasSize(1_200);
        } while (!ended.get());
        assertThat(writer.isInterrupted()).isFalse();
    }

    @Test
    void aWholeListDoesNotExpireAndNothingElseStays() {
        staff.publish(List.of(WANG));

        assertThat(redis.getExpire("lianxin:{directory}:staff")).isEqualTo(-1);
        assertThat(redis.keys("lianxin:{directory}:staff*"))
                .containsExactlyInAnyOrder("lianxin:{directory}:staff", "lianxin:{directory}:staff-by-person");
    }
}
