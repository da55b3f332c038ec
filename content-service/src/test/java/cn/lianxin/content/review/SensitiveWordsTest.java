package cn.lianxin.content.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SensitiveWordsTest {
    private final SensitiveWords words = new SensitiveWords();

    @Test
    void findsWhatWantsAnotherLook() {
        assertThat(words.apply("这里有赌博网站")).isNotEmpty();
        assertThat(words.apply("")).isEmpty();
    }

    @Test
    void letsEverydayWordsOfADistrictBe() {
        assertThat(words.apply(
                        "投诉举报热线，区委书记、区长到信访局接访，党员干部、居委会、村支书、群众上访、拆迁、维权、" + "卡号、身份证、公安、派出所、法院、政府、人大、政协、党委、宣传部、工会、农民工、低保"))
                .isEmpty();
    }

    @Test
    void findsNothingInTheDemonstrationsArticles() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/cn/lianxin/content/article/demo"))) {
            for (Path file : files.toList()) {
                String text = Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8))
                        .text();
                assertThat(words.apply(text)).as(file.getFileName().toString()).isEmpty();
            }
        }
    }
}
