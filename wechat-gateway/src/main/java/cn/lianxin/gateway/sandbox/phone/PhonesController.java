package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.phone.PhonesView.Phone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page with three phones; everything on it works as a plain form too. */
@Controller
class PhonesController {
    private static final String PAGE = "sandbox/phones";

    /** A page without script shows the answer only if it is there by then. */
    private static final int SECONDS_FOR_AN_ANSWER = 2;

    private final Phones phones;
    private final Sender sender;

    PhonesController(Phones phones, Sender sender) {
        this.phones = phones;
        this.sender = sender;
    }

    @GetMapping("/sandbox")
    String show(@ModelAttribute Chosen chosen, Model model) {
        model.addAttribute("view", phones.view(chosen, null));
        return PAGE;
    }

    @PostMapping("/sandbox")
    ModelAndView say(@ModelAttribute Chosen chosen) throws InterruptedException {
        PhonesView view = phones.view(chosen, null);
        Phone phone = view.phones().get(view.front() - 1);
        try {
            await(sender.say(phone.person().openId(), chosen.text() == null ? "" : chosen.text())
                    .done());
        } catch (Unsendable unsendable) {
            return again(phones.view(chosen, unsendable.words()), unsendable);
        }
        return new ModelAndView("redirect:" + view.address("t" + view.front()));
    }

    /** The same page, with what was wrong on the phone in front. */
    static ModelAndView again(PhonesView view, Unsendable unsendable) {
        ModelAndView again = new ModelAndView(PAGE, "view", view);
        again.setStatus(unsendable.status());
        return again;
    }

    static void await(Future<?> done) throws InterruptedException {
        try {
            done.get(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException later) {
            // The page shows what has come so far; what comes later is there at the next look.
            return;
        }
    }
}
