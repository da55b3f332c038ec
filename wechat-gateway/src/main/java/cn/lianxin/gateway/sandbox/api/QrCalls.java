package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.world.QrCodes;
import cn.lianxin.gateway.sandbox.world.QrCodes.QrCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** {@code /cgi-bin/qrcode/create} and {@code showqrcode}: codes with a scene, and their pictures. */
final class QrCalls {
    /** {@code expire_seconds} is left out where the code does not end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Created(
            String ticket,
            @JsonProperty("expire_seconds") @Nullable Long expireSeconds,
            String url) {}

    private static final long MOST_SECONDS = 2_592_000;
    private static final long DEFAULT_SECONDS = 60;
    private static final long MOST_PERMANENT_SCENES = 100_000;
    private static final int SCENE_LETTERS = 64;

    private final QrCodes codes;
    private final PublicUrl publicUrl;

    QrCalls(QrCodes codes, PublicUrl publicUrl) {
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    List<Call> all() {
        return List.of(
                Call.post("/cgi-bin/qrcode/create", Capability.SCENE_QR, this::create),
                Call.open("/cgi-bin/showqrcode", this::show));
    }

    private Created create(Asked asked) {
        JsonNode scene = asked.body().path("action_info").path("scene");
        return switch (asked.body().path("action_name").asString("")) {
            case "QR_SCENE" -> temporary(asked, number(scene, 0xFFFF_FFFFL), false);
            case "QR_STR_SCENE" -> temporary(asked, text(scene), true);
            case "QR_LIMIT_SCENE" -> answer(codes.createForGood(number(scene, MOST_PERMANENT_SCENES), false), null);
            case "QR_LIMIT_STR_SCENE" -> answer(codes.createForGood(text(scene), true), null);
            default -> throw new Refused(WeChatError.INVALID_ACTION);
        };
    }

    private Created temporary(Asked asked, String scene, boolean text) {
        long seconds = asked.body().path("expire_seconds").asLong(DEFAULT_SECONDS);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new Refused(WeChatError.INVALID_EXPIRY);
        }
        return answer(codes.create(scene, text, Duration.ofSeconds(seconds)), seconds);
    }

    private Created answer(QrCode code, @Nullable Long seconds) {
        return new Created(code.ticket(), seconds, address(code));
    }

    /** A real phone's camera opens the sandbox's page with it: there somebody can be chosen who scans. */
    private String address(QrCode code) {
        return publicUrl.of("/sandbox?scan=" + code.key());
    }

    private static String number(JsonNode scene, long most) {
        long id = scene.path("scene_id").asLong(0);
        if (id < 1 || id > most) {
            throw new Refused(WeChatError.INVALID_SCENE);
        }
        return String.valueOf(id);
    }

    private static String text(JsonNode scene) {
        String text = scene.path("scene_str").asString("");
        if (text.isEmpty() || text.length() > SCENE_LETTERS) {
            throw new Refused(WeChatError.INVALID_SCENE);
        }
        return text;
    }

    /** It lies on another host of WeChat's, without a token, and says 404 like any web server. */
    private ResponseEntity<byte[]> show(Asked asked) {
        Optional<QrCode> code = codes.find(asked.optional("ticket"));
        return code.isEmpty()
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(QrPicture.png(address(code.get())));
    }
}
