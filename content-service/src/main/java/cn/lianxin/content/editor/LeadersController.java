package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.review.Leaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of leaders, by which names, posts and order in articles are checked. */
@Controller
class LeadersController {
    private static final String ONLY_EDITORS = "只有编辑能改领导名单。";
    private static final String PATH = "/editor/leaders";

    private final Leaders leaders;

    LeadersController(Leaders leaders) {
        this.leaders = leaders;
    }

    /** @param gone name of whom was taken out just now; with the posts, so that one press puts them back */
    @GetMapping(PATH)
    ModelAndView list(
            @LoggedIn Staff staff,
            @RequestParam(name = "gone", defaultValue = "") String gone,
            @RequestParam(name = "posts", defaultValue = "") String posts) {
        return page(staff, new LeadersView.Tried(gone, posts, null), !gone.isEmpty());
    }

    @PostMapping(PATH)
    ModelAndView add(
            @LoggedIn Staff staff,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "posts", defaultValue = "") String posts) {
        return done(staff, name, posts, () -> leaders.add(name, posts, staff));
    }

    @PostMapping(PATH + "/{id:[1-9]\\d{0,17}}")
    ModelAndView change(
            @LoggedIn Staff staff,
            @PathVariable("id") long id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "posts", defaultValue = "") String posts) {
        return done(staff, name, posts, () -> leaders.change(id, name, posts, staff));
    }

    @PostMapping(PATH + "/{id:[1-9]\\d{0,17}}/{way:up|down}")
    ModelAndView move(@LoggedIn Staff staff, @PathVariable("id") long id, @PathVariable("way") String way) {
        return done(staff, "", "", () -> {
            leaders.move(id, way.equals("up"));
            return Optional.empty();
        });
    }

    @PostMapping(PATH + "/{id:[1-9]\\d{0,17}}/delete")
    ModelAndView delete(@LoggedIn Staff staff, @PathVariable("id") long id) {
        if (!Leaders.keeps(staff)) {
            return Answers.refused(ONLY_EDITORS);
        }
        String back = leaders.delete(id)
                .map(gone -> "?gone=" + encoded(gone.name()) + "&posts=" + encoded(gone.posts()))
                .orElse("");
        return Answers.to(PATH + back);
    }

    private ModelAndView done(Staff staff, String name, String posts, Supplier<Optional<String>> what) {
        if (!Leaders.keeps(staff)) {
            return Answers.refused(ONLY_EDITORS);
        }
        Optional<String> problem = what.get();
        if (problem.isEmpty()) {
            return Answers.to(PATH);
        }
        ModelAndView again = page(staff, new LeadersView.Tried(name, posts, problem.get()), false);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(Staff staff, LeadersView.Tried tried, boolean gone) {
        return new ModelAndView(
                "editor/leaders", "view", new LeadersView(leaders.all(), Leaders.keeps(staff), tried, gone));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
