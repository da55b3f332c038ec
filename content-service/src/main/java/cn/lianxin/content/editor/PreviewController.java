package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.push.Preview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 发到我手机看. */
@Controller
class PreviewController {
    private final Preview preview;

    PreviewController(Preview preview) {
        this.preview = preview;
    }

    @PostMapping("/editor/articles/{id:[1-9]\\d{0,17}}/preview")
    ModelAndView send(@LoggedIn Staff staff, @PathVariable("id") long id) {
        return Answers.to(
                id,
                switch (preview.send(id, staff.person())) {
                    case SENT -> Said.PREVIEWED;
                    case NO_COVER -> Said.NO_COVER;
                    case NOT_TAKEN -> Said.NOT_PREVIEWED;
                });
    }
}
