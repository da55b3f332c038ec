package cn.lianxin.content.article;

import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.PictureMapper.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers how large the pictures of a text are before they have come, so that nobody on a slow line sees the text
 * jump. For our own pages alone: what is kept, approved and sent to WeChat has no sizes in it.
 */
public final class SizedPictures {
    private final PictureMapper rows;

    SizedPictures(Schema schema) {
        this.rows = schema.mapper(PictureMapper.class);
    }

    /** {@return the body with the width and height, in pixels, of each picture in it that was uploaded} */
    public String in(String body) {
        if (!body.contains("<img")) {
            return body;
        }
        Document page = Jsoup.parseBodyFragment(body);
        List<Element> images = page.select("img");
        Set<String> names = images.stream()
                .flatMap(image -> UploadedPictures.name(image.attr("src")).stream())
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            return body;
        }
        Map<String, Size> sizes = rows.sizes(names).stream()
                .collect(Collectors.toMap(size -> UploadedPictures.path(size.name()), Function.identity()));
        images.forEach(image -> size(image, sizes.get(image.attr("src"))));
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    private static void size(Element image, @Nullable Size size) {
        if (size != null) {
            image.attr("width", String.valueOf(size.width())).attr("height", String.valueOf(size.height()));
        }
    }
}
