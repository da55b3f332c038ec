package cn.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedTest {
    @TempDir
    private Path folder;

    private Approved part;

    @BeforeEach
    void someFile() throws IOException {
        Path file = folder.resolve("approved-test.md");
        Files.writeString(file, "before\n<!-- a -->\nold\n<!-- /a -->\nafter\n");
        part = Approved.between("<!-- a -->", file.toString(), "<!-- /a -->");
    }

    @Test
    void acceptsWhatIsAsItWas() {
        assertThatCode(() -> part.is("old\n")).doesNotThrowAnyException();
    }

    @Test
    void leavesTheFileAsItShouldBeAndSaysHowToTakeItOver() throws IOException {
        assertThatThrownBy(() -> part.is("new\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cp petition-service/target/received/approved-test.md");

        assertThat(Path.of("target/received/approved-test.md"))
                .content()
                .isEqualTo("before\n<!-- a -->\nnew\n<!-- /a -->\nafter\n");
    }
}
