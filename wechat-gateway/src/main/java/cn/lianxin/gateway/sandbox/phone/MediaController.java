package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Media.Item;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The addresses under which WeChat shows files to whoever has the address. */
@RestController
class MediaController {
    private final Media media;

    MediaController(Media media) {
        this.media = media;
    }

    @GetMapping("/sandbox/media/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id) {
        Optional<Item> item = media.find(id);
        Optional<byte[]> bytes = item.flatMap(media::bytes);
        return bytes.isEmpty()
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(
                                item.orElseThrow().format().mime()))
                        .header("Cache-Control", "private, max-age=86400")
                        .body(bytes.get());
    }
}
