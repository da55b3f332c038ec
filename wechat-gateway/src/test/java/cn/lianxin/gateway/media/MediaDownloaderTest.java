package cn.lianxin.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.MediaStore.Format;
import cn.lianxin.config.store.MediaStore.Found;
import cn.lianxin.config.store.MediaStore.Unusable;
import cn.lianxin.config.store.Pictures;
import cn.lianxin.config.store.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the stream to the folder, on the real stores, with a WeChat that has what it is given. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lianxin.targets=gateway")
class MediaDownloaderTest {
    private static final String APP = "wx0000000000000001";
    private static final MediaServer WECHAT = new MediaServer();
    private static final Path FOLDER = emptyFolder();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final byte[] PHOTO = Pictures.taken(Pictures.drawn(60, 40), 6);

    @Autowired
    Dispatcher door;

    @Autowired
    MediaStore store;

    @Autowired
    OpenIds openIds;

    @Autowired
    @Qualifier("gatewaySchema")
    Schema schema;

    private String openId;
    private Person person;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Gateway {}

    @DynamicPropertySource
    static void wechat(DynamicPropertyRegistry registry) {
        registry.add("lianxin.sandbox.url", WECHAT::url);
        // What an earlier run has kept there would be found before it is fetched.
        registry.add("lianxin.media.folder", FOLDER::toString);
    }

    @BeforeEach
    void somebodyNew() {
        openId = "media-" + PEOPLE.incrementAndGet();
        person = openIds.seal(APP, openId);
    }

    @Test
    void keepsAPhotoWithoutItsPlaceAndTellsNobody() {
        WECHAT.has(id("photo"), PHOTO);
        sends(image("photo"));
        awaitFound("photo", new Found.Kept(Format.JPEG));
        byte[] kept = store.read(key("photo"), Format.JPEG);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.GPS);
        assertThat(Pictures.read(kept).getWidth()).as("upright").isEqualTo(40);
        awaitState("photo", MediaState.KEPT);
        assertThat(told("photo")).isZero();
    }

    @Test
    void keepsVoiceAsItIs() {
        byte[] amr = "#!AMR\n\u0001\u0002\u0003".getBytes(StandardCharsets.ISO_8859_1);
        WECHAT.has(id("voice"), amr);
        sends(new Inbound.Voice(messageKey("voice"), person, Instant.now(), id("voice"), "amr", null));
        awaitFound("voice", new Found.Kept(Format.AMR));
        assertThat(store.read(key("voice"), Format.AMR)).isEqualTo(amr);
    }

    @Test
    void triesAgainWhereWechatIsBusyAndFetchesOnceWhatCameTwice() {
        WECHAT.has(id("busy"), PHOTO, "-1", "45009");
        sends(image("busy"));
        sends(new Inbound.Image(messageKey("busy again"), person, Instant.now(), id("busy"), null));
        awaitFound("busy", new Found.Kept(Format.JPEG));
        assertThat(WECHAT.asked(id("busy"))).isEqualTo(3);
    }

    @Test
    void tellsTheSenderKindlyThatItIsNoPhoto() {
        WECHAT.has(id("text"), "<html>photo</html>".getBytes(StandardCharsets.UTF_8));
        sends(image("text"));
        awaitState("text", MediaState.REFUSED);
        assertThat(store.find(key("text"))).isEqualTo(new Found.GivenUp(Unusable.NOT_READABLE));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(WECHAT.sendsTo(openId))
                        .singleElement()
                        .asString()
                        .contains("您发来的照片打不开"));
    }

    @Test
    void tellsTheSenderWhereWechatKeepsItNoLonger() {
        sends(image("gone"));
        awaitState("gone", MediaState.FAILED);
        assertThat(store.find(key("gone"))).isEqualTo(new Found.GivenUp(Unusable.GONE));
        assertThat(told("gone")).isEqualTo(1);
    }

    @Test
    void readsNoMoreThanItsCap() {
        WECHAT.has(id("huge"), new byte[(2 << 20) + 1]);
        sends(new Inbound.Voice(messageKey("huge"), person, Instant.now(), id("huge"), "amr", null));
        awaitState("huge", MediaState.REFUSED);
        assertThat(store.find(key("huge"))).isEqualTo(new Found.GivenUp(Unusable.TOO_LARGE));
    }

    @Test
    void givesUpBeforeTheThreeDaysAreOver() {
        WECHAT.has(id("old"), PHOTO, "-1");
        Instant days = Instant.now().minus(Duration.ofHours(66));
        sends(new Inbound.Image(messageKey("old"), person, days, id("old"), null));
        awaitState("old", MediaState.FAILED);
        assertThat(told("old")).isEqualTo(1);
    }

    @Test
    void asksForNothingThatCannotBeAnId() {
        sends(new Inbound.Image(messageKey("odd"), person, Instant.now(), "照片 id", null));
        await().untilAsserted(() ->
                assertThat(store.find(openIds.media(APP, "照片 id"))).isEqualTo(new Found.GivenUp(Unusable.GONE)));
    }

    @Test
    void countsWhatTheDiskDoesNotTakeAsATry() throws IOException {
        String photo = namedForAFreeFolder();
        WECHAT.has(id(photo), PHOTO);
        Path inTheWay = Files.createFile(folder(photo));
        sends(image(photo));
        MediaProbe probe = schema.mapper(MediaProbe.class);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(probe.attempts(key(photo).value()))
                        .isNotNull()
                        .isGreaterThanOrEqualTo(2));
        assertThat(probe.state(key(photo).value())).isEqualTo(MediaState.WAITING);
        Files.delete(inTheWay);
        awaitFound(photo, new Found.Kept(Format.JPEG));
    }

    @Test
    void tellsTheSenderWhereTheDiskTakesNoNoteEither() throws IOException {
        String photo = namedForAFreeFolder();
        Path inTheWay = Files.createFile(folder(photo));
        sends(image(photo));
        awaitState(photo, MediaState.FAILED);
        assertThat(told(photo)).isEqualTo(1);
        Files.delete(inTheWay);
    }

    /** Nothing else is kept there, so that a file in its place is in nobody else's way. */
    private String namedForAFreeFolder() {
        String name = "unlucky";
        while (Files.exists(folder(name))) {
            name += "-";
        }
        return name;
    }

    private Path folder(String name) {
        return FOLDER.resolve(key(name).value().substring(0, 2));
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "media-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void sends(Inbound message) {
        door.send(message, Set.of(Target.MEDIA));
    }

    private Inbound image(String name) {
        return new Inbound.Image(messageKey(name), person, Instant.now(), id(name), "http://127.0.0.1:1/never");
    }

    private MessageKey messageKey(String name) {
        return openIds.key(APP, openId, name);
    }

    private String id(String name) {
        return name + "-of-" + openId;
    }

    private MediaKey key(String name) {
        return openIds.media(APP, id(name));
    }

    private int told(String name) {
        return schema.mapper(MediaProbe.class).told("media-" + key(name));
    }

    private void awaitFound(String name, Found found) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(store.find(key(name))).isEqualTo(found));
    }

    private void awaitState(String name, MediaState state) {
        MediaProbe probe = schema.mapper(MediaProbe.class);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(probe.state(key(name).value())).isEqualTo(state));
    }
}
