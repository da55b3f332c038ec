package cn.lianxin.gateway.sandbox.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    private static final String TYPE = "multipart/form-data; boundary=b0";
    private static final String FORM = """
            --b0\r
            Content-Disposition: form-data; name="text"\r
            \r
            漏水 --b0 了\r
            --b0\r
            Content-Disposition: form-data; name="media"; filename="照 片;.jpg"\r
            Content-Type: image/jpeg\r
            \r
            \r
            bytes\r
            \r
            --b0\r
            Content-Disposition: form-data; name="empty"; filename=""\r
            \r
            \r
            --b0--\r
            """;

    @Test
    void readsTextsAndFiles() {
        MultipartForm form = read(TYPE, FORM);
        assertThat(form.text("text")).contains("漏水 --b0 了");
        assertThat(form.file("media")).map(MultipartFormTest::text).contains("\r\nbytes\r\n");
        assertThat(form.file("empty")).map(MultipartFormTest::text).contains("");
        assertThat(form.file("text")).isEmpty();
        assertThat(form.text("media")).isEmpty();
    }

    @Test
    void knowsItsBoundaryInQuotesToo() {
        assertThat(read("multipart/form-data; charset=utf-8; boundary=\"b0\"", FORM)
                        .file("media"))
                .isPresent();
        assertThat(MultipartForm.is("application/x-www-form-urlencoded")).isFalse();
        assertThat(read("multipart/form-data", FORM).text("text")).isEmpty();
    }

    @Test
    void leavesOutWhatIsCutOff() {
        for (int length = 0; length < FORM.length(); length++) {
            MultipartForm form = read(TYPE, FORM.substring(0, length));
            form.file("media").ifPresent(file -> assertThat(text(file)).isEqualTo("\r\nbytes\r\n"));
        }
        assertThat(read(TYPE, FORM.substring(0, FORM.indexOf("bytes"))).file("media"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b0", "--b0\r\n\r\n", "--b0\r\n\r\n\r\n--b0--", "nothing at all", "--b0--"})
    void findsNothingInWhatIsNoForm(String body) {
        assertThat(read(TYPE, body).file("media")).isEmpty();
    }

    private static MultipartForm read(String type, String body) {
        return MultipartForm.read(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
