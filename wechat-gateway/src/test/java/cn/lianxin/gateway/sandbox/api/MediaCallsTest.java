package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.world.Media;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class MediaCallsTest {
    private static final String GIF = "GIF89a and more";

    private final Api api;
    private final Web web;
    private final MovableClock clock;
    private final Media media;

    MediaCallsTest(@LocalServerPort int port, @Autowired MovableClock clock, @Autowired Media media) {
        this.api = new Api(port);
        this.web = new Web(port);
        this.clock = clock;
        this.media = media;
    }

    @Test
    void keepsAnUploadForThreeDays() {
        JsonNode uploaded = upload("media/upload?type=image", GIF);
        assertThat(uploaded.path("type").asString()).isEqualTo("image");
        assertThat(uploaded.path("created_at").asLong())
                .isEqualTo(clock.instant().getEpochSecond());
        String id = uploaded.path("media_id").asString();
        var file = web.get(api.address("/cgi-bin/media/get?media_id=" + id));
        assertThat(file.body()).isEqualTo(GIF);
        assertThat(file.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + id + ".gif\"");
        assertThat(web.get("/sandbox/media/" + id).body()).isEqualTo(GIF);
        clock.pass(Media.KEPT.minusSeconds(1));
        assertThat(media.find(id)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(code(api.get("/cgi-bin/media/get?media_id=" + id))).isEqualTo(40007);
        assertThat(web.get("/sandbox/media/" + id).statusCode()).isEqualTo(404);
        upload("media/upload?type=image", GIF);
        assertThat(web.get("/sandbox/media/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsMaterialForGood() {
        JsonNode added = upload("material/add_material?type=image", GIF);
        clock.pass(Duration.ofDays(400));
        String url = added.path("url").asString();
        assertThat(url).endsWith("/sandbox/media/" + added.path("media_id").asString());
        assertThat(web.get(url.substring(url.indexOf("/sandbox"))).body()).isEqualTo(GIF);
        assertThat(code(upload("material/add_material?type=video", "....ftypmp42")))
                .isEqualTo(47001);
    }

    @Test
    void answersAFilmByItsAddress() {
        String film = upload("media/upload?type=video", "....ftypmp42")
                .path("media_id")
                .asString();
        assertThat(api.get("/cgi-bin/media/get?media_id=" + film)
                        .path("video_url")
                        .asString())
                .endsWith("/sandbox/media/" + film);
        assertThat(code(upload("media/upload?type=thumb", GIF))).isEqualTo(40005);
    }

    @ParameterizedTest
    @CsvSource({
        "40004, media/upload?type=word, GIF89a",
        "40004, media/upload, GIF89a",
        "40005, media/upload?type=image, plain words",
        "40005, media/upload?type=voice, GIF89a",
        "40005, media/upload?type=image, <svg/>",
        "40005, media/uploadimg, GIF89a",
        "44001, media/upload?type=image, ''",
    })
    void refusesWhatIsNoSuchFile(int code, String call, String content) {
        assertThat(code(upload(call, content))).isEqualTo(code);
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        assertThat(code(upload("media/upload?type=voice", "ID3" + "x".repeat(2 << 20))))
                .isEqualTo(40010);
        assertThat(code(upload("media/upload?type=image", "GIF89a" + "x".repeat(10 << 20))))
                .isEqualTo(40009);
    }

    @Test
    void refusesFormsWithoutAFile() {
        assertThat(code(api.post("/cgi-bin/media/upload?type=image", "{}"))).isEqualTo(41005);
        String broken = form(GIF).substring(0, 60);
        assertThat(code(Web.json(web.post(
                        api.address("/cgi-bin/media/upload?type=image"), "multipart/form-data; boundary=b", broken))))
                .isEqualTo(41005);
        assertThat(code(api.get("/cgi-bin/media/get"))).isEqualTo(41006);
        assertThat(code(api.get("/cgi-bin/media/get?media_id=../keys.properties")))
                .isEqualTo(40007);
    }

    private JsonNode upload(String call, String content) {
        return Web.json(web.post(api.address("/cgi-bin/" + call), "multipart/form-data; boundary=b", form(content)));
    }

    private static String form(String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.bin\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
    }
}
