package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Media.Item;
import cn.lianxin.gateway.sandbox.world.Media.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** {@code /cgi-bin/media/*} and {@code material/*}: files, for 3 days or for good. */
final class MediaCalls {
    /** A thumb's id has another name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Uploaded(
            String type,
            @JsonProperty("media_id") @Nullable String mediaId,
            @JsonProperty("thumb_media_id") @Nullable String thumbMediaId,
            @JsonProperty("created_at") long createdAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Added(
            @JsonProperty("media_id") String mediaId,
            @Nullable String url) {}

    record Address(String url) {}

    record Film(@JsonProperty("video_url") String url) {}

    private final Media media;
    private final PublicUrl publicUrl;

    MediaCalls(Media media, PublicUrl publicUrl) {
        this.media = media;
        this.publicUrl = publicUrl;
    }

    List<Call> all() {
        return List.of(
                Call.upload("/cgi-bin/media/upload", Capability.MEDIA, this::upload),
                Call.get("/cgi-bin/media/get", Capability.MEDIA, this::get),
                Call.upload("/cgi-bin/media/uploadimg", Capability.MEDIA, this::uploadImage),
                Call.upload("/cgi-bin/material/add_material", Capability.MEDIA, this::addMaterial),
                Call.post("/cgi-bin/material/del_material", Capability.MEDIA, this::deleteMaterial));
    }

    private Uploaded upload(Asked asked) {
        MediaRules rules = rules(asked);
        Item item = keep(asked, rules, false);
        boolean thumb = item.kind() == Kind.THUMB;
        return new Uploaded(
                rules.type(),
                thumb ? null : item.id(),
                thumb ? item.id() : null,
                item.at().getEpochSecond());
    }

    private Object get(Asked asked) {
        String id = asked.query("media_id", WeChatError.MEDIA_ID_MISSING);
        Item item = media.find(id).orElseThrow(() -> new Refused(WeChatError.INVALID_MEDIA_ID));
        if (item.kind() == Kind.VIDEO) {
            return new Film(address(item));
        }
        byte[] bytes = media.bytes(item).orElseThrow(() -> new Refused(WeChatError.INVALID_MEDIA_ID));
        String name = item.id() + "." + item.format().ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(item.format().mime()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private Address uploadImage(Asked asked) {
        return new Address(address(keep(asked, MediaRules.INSIDE, true)));
    }

    private Added addMaterial(Asked asked) {
        MediaRules rules = rules(asked);
        if (rules.kind() == Kind.VIDEO && asked.form().text("description").isEmpty()) {
            throw new Refused(WeChatError.MALFORMED_BODY);
        }
        Item item = keep(asked, rules, true);
        return new Added(item.id(), rules.kind() == Kind.IMAGE ? address(item) : null);
    }

    private Ok deleteMaterial(Asked asked) {
        if (!media.forget(asked.text("media_id", WeChatError.INVALID_MEDIA_ID))) {
            throw new Refused(WeChatError.INVALID_MEDIA_ID);
        }
        return Ok.OK;
    }

    private Item keep(Asked asked, MediaRules rules, boolean permanent) {
        byte[] file = asked.form().file("media").orElseThrow(() -> new Refused(WeChatError.FILE_MISSING));
        return media.keep(rules.kind(), rules.check(file), file, permanent);
    }

    private static MediaRules rules(Asked asked) {
        return MediaRules.named(asked.query("type", WeChatError.INVALID_MEDIA_TYPE));
    }

    private String address(Item item) {
        return publicUrl.of("/sandbox/media/" + item.id());
    }
}
