package cn.lianxin.petition.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.chain.Chain;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every query through the eyes of everybody who may ask. */
@WithStores
class PetitionQueriesTest {
    private final District district;
    private final PetitionQueries queries;

    PetitionQueriesTest(TestStores stores) {
        district = new District(stores);
        queries = district.bean(PetitionQueries.class);
        district.resident("01").says("我要反映 村口路灯不亮");
    }

    /** What each query shows: of mine, of one, of todo, how many, of latest. */
    private record Sight(boolean mine, boolean one, boolean todo, int count, boolean latest) {
        static final Sight NOTHING = new Sight(false, false, false, 0, false);
        static final Sight SUBMITTER = new Sight(true, true, false, 0, true);
        static final Sight IN_HAND = new Sight(false, true, true, 1, false);
        static final Sight LOOKS_ON = new Sight(false, true, false, 0, false);
    }

    private Viewer viewer(String openId) {
        var person = District.person(openId);
        return Viewer.of(person, district.bean(Chain.class).now().staff(person.hash()));
    }

    private Sight sight(String openId) {
        Viewer viewer = viewer(openId);
        String number = district.number();
        return new Sight(
                holds(queries.mine(viewer, 50), number),
                Optional.ofNullable(queries.one(viewer, number)).isPresent(),
                holds(queries.todo(viewer, 50), number),
                queries.countTodo(viewer),
                Optional.ofNullable(queries.latestSince(viewer, district.now().minus(Duration.ofMinutes(30))))
                        .isPresent());
    }

    private static boolean holds(List<PetitionView> views, String number) {
        return views.stream().anyMatch(view -> view.number().equals(number));
    }

    @Test
    void showOnlyWhatEachMaySee() {
        assertSights("resident-01", Sight.SUBMITTER, "owner-dongshan", Sight.IN_HAND, "owner-xianxia", Sight.NOTHING);

        district.owner("dongshan").says("上报 1");
        assertSights("owner-dongshan", Sight.IN_HAND, "owner-xianxia", Sight.IN_HAND);

        district.owner("xianxia").says("受理 1");
        assertSights("owner-dongshan", Sight.LOOKS_ON, "owner-xianxia", Sight.IN_HAND);

        district.owner("xianxia").says("办结 1 换了灯泡");
        assertSights("owner-dongshan", Sight.LOOKS_ON, "owner-xianxia", Sight.LOOKS_ON);

        district.resident("01").says("没好");
        assertSights("owner-dongshan", Sight.LOOKS_ON, "owner-xianxia", Sight.LOOKS_ON);
        assertThat(sight("desk-district")).isEqualTo(Sight.IN_HAND);
    }

    /** These and the strangers, who never see anything, and the desk, which sees all. */
    private void assertSights(Object... whoAndWhat) {
        for (int i = 0; i < whoAndWhat.length; i += 2) {
            assertThat(sight((String) whoAndWhat[i])).as((String) whoAndWhat[i]).isEqualTo(whoAndWhat[i + 1]);
        }
        for (String stranger : List.of("resident-02", "owner-heye", "owner-lingxiu", "dept-water", "editor-01")) {
            assertThat(sight(stranger)).as(stranger).isEqualTo(Sight.NOTHING);
        }
        assertThat(sight("desk-district").one()).isTrue();
    }

    @Test
    void showTheSameFactsToWhomeverTheyShowThem() {
        district.owner("dongshan").says("回复 1 明天换灯泡");

        PetitionView own = one("resident-01");
        PetitionView staffs = one("owner-dongshan");

        assertThat(own.mine()).isTrue();
        assertThat(own.shortNumber()).isNull();
        assertThat(own.lastWords()).isEqualTo("明天换灯泡");
        assertThat(staffs.mine()).isFalse();
        assertThat(staffs.shortNumber()).isOne();
        assertThat(staffs.respondBy()).isNull();
        assertThat(staffs.createdAt()).isEqualTo(District.shanghai("2026-11-24T09:12:00"));
    }

    private PetitionView one(String openId) {
        return Objects.requireNonNull(queries.one(viewer(openId), district.number()));
    }

    @Test
    void listTheMostPressingFirstAndNoMoreThanAsked() {
        district.resident("02").says("我要反映 停水了");
        district.resident("03").says("我要反映 井盖没了");

        assertThat(queries.todo(viewer("owner-dongshan"), 2))
                .extracting(PetitionView::subject)
                .containsExactly("停水了", "村口路灯不亮");
        assertThat(queries.countTodo(viewer("owner-dongshan"))).isEqualTo(3);
    }

    @Test
    void knowTheSameWordsOfTheSamePersonOnly() {
        var before = district.now().minusSeconds(1);

        assertThat(queries.sameSince(viewer("resident-01"), "村口路灯不亮", before))
                .isEqualTo(queries.latestSince(viewer("resident-01"), before));
        assertThat(queries.sameSince(viewer("resident-01"), "村口路灯不亮了", before)).isNull();
        assertThat(queries.sameSince(viewer("resident-02"), "村口路灯不亮", before)).isNull();
        assertThat(queries.sameSince(
                        viewer("resident-01"), "村口路灯不亮", district.now().plusSeconds(1)))
                .isNull();
    }
}
