package cn.lianxin.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    @Test
    void saysOneThingOfEachPair() {
        assertThat(Transitions.TABLE.stream().map(row -> row.from() + " " + row.action()))
                .doesNotHaveDuplicates();
    }

    @Test
    void leadsThroughAllThreeStepsAndBackFromEach() {
        State state = State.DRAFT;
        state = to(state, Action.SUBMIT);
        for (Step step : Step.values()) {
            assertThat(state).isEqualTo(step.state());
            assertThat(to(state, Action.RETURN)).isEqualTo(State.DRAFT);
            assertThat(to(state, Action.EDIT)).isEqualTo(State.DRAFT);
            state = to(state, Action.PASS);
        }
        assertThat(state).isEqualTo(State.APPROVED);
        assertThat(Transitions.row(State.PUBLISHED, Action.EDIT)).isEmpty();
    }

    /** The README shows the table as it is. */
    @Test
    void isThePrintedTable() throws IOException {
        String printed = Transitions.TABLE.stream()
                .map(row -> "| %s | %s | %s | %s |"
                        .formatted(
                                row.from().words(),
                                row.action().words(),
                                row.who().words(),
                                row.to().words()))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8))
                .contains(printed);
    }

    private static State to(State from, Action action) {
        return Transitions.row(from, action).orElseThrow().to();
    }
}
