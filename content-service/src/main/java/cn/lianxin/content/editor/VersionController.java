package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.article.Saved;
import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.article.Version;
import cn.lianxin.content.article.Versions;
import cn.lianxin.content.review.Difference;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** An earlier text, or one that was kept beside, next to what the article says now. */
@Controller
class VersionController {
    private final DraftQueries queries;
    private final Versions versions;
    private final Drafts drafts;
    private final Times times;

    VersionController(DraftQueries queries, Versions versions, Drafts drafts, Times times) {
        this.queries = queries;
        this.versions = versions;
        this.drafts = drafts;
        this.times = times;
    }

    /** @param changes what leads from the article's text to this one */
    record VersionView(
            Draft article,
            Version version,
            String when,
            List<Difference.Line> changes,
            boolean open,
            boolean writable) {}

    @GetMapping("/editor/articles/{id:[1-9]\\d{0,17}}/versions/{number:[1-9]\\d{0,8}}")
    ModelAndView version(@LoggedIn Staff staff, @PathVariable("id") long id, @PathVariable("number") int number) {
        Draft article = Answers.found(queries.one(id));
        Version version = Answers.found(versions.one(id, number));
        var view = new VersionView(
                article,
                version,
                times.say(version.savedAt()),
                Difference.between(article.content(), version.content()),
                version.kind() == Version.Kind.BESIDE,
                Who.WRITER.includes(staff.role()) && article.state() != State.PUBLISHED);
        return new ModelAndView("editor/version", "view", view);
    }

    /**
     * Chooses about a text that was kept beside.
     *
     * @param what {@code take} or {@code leave}
     * @param base hash of the article's text as the page showed it
     */
    @PostMapping("/editor/articles/{id:[1-9]\\d{0,17}}/versions/{number:[1-9]\\d{0,8}}")
    ModelAndView settle(
            @LoggedIn Staff staff,
            @PathVariable("id") long id,
            @PathVariable("number") int number,
            @RequestParam("do") String what,
            @RequestParam("base") String base) {
        boolean take = what.equals("take");
        Saved saved = drafts.settle(id, number, take, base, staff)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (saved) {
            case Saved.Kept _ -> Answers.to(id, take ? Said.TAKEN : Said.LEFT);
            case Saved.Beside _ -> Answers.to(id, Said.BESIDE);
            case Saved.NotByItself _, Saved.Published _, Saved.NotYours _ -> Answers.refused("这一份现在不能选用，没有改动。");
        };
    }
}
