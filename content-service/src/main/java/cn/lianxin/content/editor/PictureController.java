package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.UnreadablePhoto;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.article.UploadedPictures;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the pictures of articles from editors, and shows them to everybody. */
@Controller
class PictureController {
    private static final int LARGEST = 10 << 20;

    /** Of one that is too large, so much is read before the answer: a browser that is cut off shows none. */
    private static final long PATIENCE = 40L << 20;

    private static final String NO_PICTURE = "这不是能用的图片。请用 JPG、PNG 或 GIF；SVG、WebP 和别的文件请先另存成 JPG 或 PNG。";

    private final UploadedPictures pictures;

    PictureController(UploadedPictures pictures) {
        this.pictures = pictures;
    }

    /** @param location path of the picture; null with an error */
    record Uploaded(
            @Nullable String location,
            int width,
            int height,
            @Nullable String error) {}

    /** The file itself is the body: no form of this product has files. */
    @PostMapping("/editor/pictures")
    ResponseEntity<Uploaded> upload(@LoggedIn Staff staff, HttpServletRequest request) throws IOException {
        if (!Who.WRITER.includes(staff.role())) {
            return refused(HttpStatus.FORBIDDEN, "只有编辑能上传图片。");
        }
        byte[] file = read(request.getInputStream());
        if (file.length > LARGEST) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "图片超过 10 MB，请先压缩或裁小一点。");
        }
        try {
            UploadedPictures.Kept kept = pictures.keep(file, staff);
            return ResponseEntity.ok(new Uploaded(kept.path(), kept.width(), kept.height(), null));
        } catch (UnreadablePhoto unreadable) {
            return refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    switch (unreadable.why()) {
                        case NOT_READABLE, GONE -> NO_PICTURE;
                        case TOO_LARGE -> "图片太大，打不开，请先裁小一点。";
                    });
        }
    }

    /** Named by their content, so they never change. */
    @GetMapping("/p/{name:[A-Za-z0-9_-]{43}}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable("name") String name) {
        return pictures.read("/p/" + name + ".jpg")
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Uploaded> refused(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(new Uploaded(null, 0, 0, why));
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] file = body.readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            byte[] rest = new byte[64 << 10];
            long read = file.length;
            int more = 0;
            while (more >= 0 && read < PATIENCE) {
                more = body.read(rest);
                read += more;
            }
        }
        return file;
    }
}
