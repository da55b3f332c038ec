package cn.lianxin.content.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Typed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandParserTest {
    record Sentence(String text, String command) {}

    static Stream<Sentence> sentences() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(CommandParserTest.class.getResourceAsStream("sentences.txt"), "sentences.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(row -> !row.isBlank() && !row.startsWith("//"))
                            .map(row -> Stream.of(row.split("\\|", 2))
                                    .map(String::strip)
                                    .toList())
                            .map(CommandParserTest::sentence)
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatPeopleType(Sentence sentence) {
        String said = CommandParser.parse(Typed.of(sentence.text()))
                .map(CommandParserTest::said)
                .orElse("not ours");
        assertThat(said).isEqualTo(sentence.command());
    }

    private static Sentence sentence(List<String> columns) {
        return new Sentence(columns.getFirst().replace('␣', ' ').replace('　', '\u3000'), columns.get(1));
    }

    private static String said(ChatCommand command) {
        return switch (command) {
            case ChatCommand.Look(int n) -> "look " + n;
            case ChatCommand.Search(String words) -> "search " + words;
            case ChatCommand.SearchForWhat() -> "search for what";
            case ChatCommand.Pass(long article) -> "pass " + article;
            case ChatCommand.PassTheOne() -> "pass the one";
            case ChatCommand.Waiting() -> "waiting";
            case ChatCommand.SentToday() -> "sent today";
            case ChatCommand.ReadYesterday() -> "read yesterday";
            case ChatCommand.NotBuilt() -> "not built";
        };
    }
}
