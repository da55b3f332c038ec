package cn.lianxin.petition.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.lifecycle.Stage;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.walk.DistrictWalkTest.Said;
import cn.lianxin.petition.walk.WalkMapper.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold of the tables whatever happened. */
final class Promises {
    private static final Pattern NUMBER = Pattern.compile("HT\\d{13}");
    private static final Set<String> UNITS =
            DemoDistrict.groups().stream().map(DemoDistrict.DemoGroup::code).collect(Collectors.toSet());

    private final District district;
    private final Map<String, Integer> looked = new HashMap<>();
    private int heard;

    Promises(District district) {
        this.district = district;
    }

    /** Of every petition that has changed since. */
    void areKept() {
        WalkMapper rows = rows();
        for (Row row : rows.petitions()) {
            if (!Objects.equals(looked.put(row.number(), row.version()), row.version())) {
                areKeptOf(row, rows);
            }
        }
        nobodyRecusedWasTold(rows);
    }

    void areKeptByAll() {
        looked.clear();
        areKept();
    }

    /** {@return the kinds of events there were} */
    List<String> kinds() {
        return rows().kinds();
    }

    private void areKeptOf(Row row, WalkMapper rows) {
        oneHolder(row, rows);
        looksAfterItsTime(row);
        var events = rows.events(row.id());
        var sum = Sum.of(events, rows.recused(row.id()));
        assertThat(sum).as("the events add up: %s", row).isEqualTo(Sum.of(row, events.size()));
        assertThat(district.bean(Petitions.class).verifies(row.id()))
                .as("the chain of hashes: %s", row)
                .isTrue();
    }

    private static void oneHolder(Row row, WalkMapper rows) {
        Set<String> recused = rows.recused(row.id());
        List<String> helpers = rows.helpers(row.id());
        assertThat(UNITS).as("holder of %s", row).contains(row.leadUnit());
        assertThat(row.offeredUnit()).as("offered: %s", row).isNotEqualTo(row.leadUnit());
        assertThat(helpers)
                .as("helpers of %s", row)
                .doesNotHaveDuplicates()
                .doesNotContain(row.leadUnit())
                .noneMatch(recused::contains);
        assertThat(recused)
                .as("recused from %s", row)
                .doesNotContain(row.leadUnit(), String.valueOf(row.offeredUnit()));
    }

    /** No open one without a limit, none whose clock nobody looks at. */
    private static void looksAfterItsTime(Row row) {
        boolean asleep = switch (row.state()) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED ->
                row.stage() == Stage.SUPERVISED && row.respondBy() == null && row.reviewAt() == null;
            case PENDING_RESIDENT, RESOLVED -> false;
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> true;
        };
        assertThat(row.wakeAt() == null).as("the clock looks after it: %s", row).isEqualTo(asleep);
        State is = row.former() == null ? row.state() : row.former();
        assertThat(row.handleBy()).as("limit of %s", row).isNotNull();
        assertThat(row.endedAt() == null).as("open or ended: %s", row).isEqualTo(is.open());
        assertThat(row.pausedAt() != null)
                .as("paused: %s", row)
                .isEqualTo(is == State.PENDING_RESIDENT || row.reviewAt() != null);
        assertThat(row.former() != null).as("merged: %s", row).isEqualTo(row.state() == State.MERGED);
        assertThat(row.state() == State.MERGED && row.merged() > 0)
                .as("a circle: %s", row)
                .isFalse();
    }

    /** After the clock has looked at everything. */
    void nothingIsLateInSilence() {
        Instant now = district.now();
        for (Row row : rows().petitions()) {
            boolean runs = row.state().open() && row.pausedAt() == null;
            if (runs) {
                assertThat(row.respondBy() == null || row.respondBy().isAfter(now))
                        .as("first answer: %s", row)
                        .isTrue();
                assertThat(row.handleBy().isAfter(now) || row.stage().compareTo(Stage.LATE) >= 0)
                        .as("limit: %s", row)
                        .isTrue();
            }
        }
    }

    /** Whoever the matter may be about is answered as if there were none. */
    void toldNothingOfWhatIsNotTheirs(Said said) {
        if (!said.number().isEmpty() && said.text().contains(said.number()) && isRecused(said)) {
            assertThat(said.phone().reply()).contains("没有找到编号");
        }
    }

    private boolean isRecused(Said said) {
        WalkMapper rows = rows();
        String hash = said.phone().person().hash();
        String unit = rows.unitOf(hash);
        Set<String> recused = rows.recused(district.id(said.number()));
        return recused.contains(hash) || (unit != null && recused.contains(unit));
    }

    private void nobodyRecusedWasTold(WalkMapper rows) {
        List<Outbound.Text> fresh = district.sent(heard);
        heard += fresh.size();
        for (Outbound.Text text : fresh) {
            String hash = text.to().hash();
            String unit = rows.unitOf(hash);
            NUMBER.matcher(text.text())
                    .results()
                    .forEach(number -> assertThat(rows.recused(district.id(number.group())))
                            .as("told: %s", text.text())
                            .doesNotContain(hash)
                            .doesNotContain(String.valueOf(unit)));
        }
    }

    private WalkMapper rows() {
        return district.schema().mapper(WalkMapper.class);
    }
}
