package cn.lianxin.gateway.sandbox.phone;

import static java.util.Objects.requireNonNullElse;

import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.phone.Shelf.Found;
import cn.lianxin.gateway.sandbox.world.ArticleAddress;
import cn.lianxin.gateway.sandbox.world.NewsItem;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * WeChat's page of an article. A card knows on whose phone it is tapped, and only that counts as a read: an address that
 * was copied tells nobody's.
 */
@Controller
class ReadingController {
    /**
     * What the page shows.
     *
     * @param html as WeChat keeps it, with its inline styles; empty where it was taken back
     * @param source where 阅读原文 leads; null for nowhere
     */
    record Reading(
            String title,
            String author,
            String day,
            String html,
            @Nullable String source,
            boolean draft,
            boolean gone) {}

    /** An article brings styles of its own, but no script: WeChat has taken those out, and the browser obeys none. */
    private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Shelf shelf;
    private final Reads reads;
    private final People people;
    private final PublicUrl publicUrl;

    ReadingController(Shelf shelf, Reads reads, People people, PublicUrl publicUrl) {
        this.shelf = shelf;
        this.reads = reads;
        this.people = people;
        this.publicUrl = publicUrl;
    }

    /** @param phone whose openid; nobody's where it is missing */
    @GetMapping(ArticleAddress.PATH + "{key}")
    ModelAndView show(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String phone,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        Optional<Found> found = shelf.find(key);
        ModelAndView page = new ModelAndView("sandbox/reading");
        if (found.isEmpty()) {
            page.setStatus(HttpStatus.NOT_FOUND);
            page.addObject("reading", new Reading(Words.say("article.none"), "", "", "", null, false, true));
            return page;
        }
        count(found.get(), requireNonNullElse(phone, ""));
        page.addObject("reading", reading(found.get()));
        return page;
    }

    private void count(Found found, String openId) {
        boolean reads = found.published() && !found.gone();
        if (reads && People.wellFormed(openId) && people.find(openId).isPresent()) {
            this.reads.read(openId, found.key());
        }
    }

    private Reading reading(Found found) {
        if (found.gone()) {
            return new Reading(Words.say("article.gone"), "", "", "", null, false, true);
        }
        NewsItem article = found.article();
        String source = publicUrl.local(article.contentSourceUrl());
        return new Reading(
                ShownText.clean(article.title()),
                ShownText.clean(article.author()),
                DAY.format(found.at().atZone(Lines.ZONE)),
                // Its pictures lie here too, under whatever name this page was opened.
                article.content().replace(publicUrl.of("/sandbox/media/"), "/sandbox/media/"),
                source.startsWith("/") || source.startsWith("http") ? source : null,
                !found.published(),
                false);
    }
}
