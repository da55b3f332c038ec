package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.MassMessages;
import cn.lianxin.gateway.sandbox.world.Results;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's phone: whether a message to many goes out that waits for them. */
@Controller
class AdminController {
    private final MassMessages messages;
    private final Results results;
    private final Phones phones;

    AdminController(MassMessages messages, Results results, Phones phones) {
        this.messages = messages;
        this.results = results;
        this.phones = phones;
    }

    /**
     * One that waits no more stays as it is.
     *
     * @param id the msg_id
     * @param answer {@code agree} or {@code refuse}; anything else is no answer
     */
    @PostMapping("/sandbox/admin")
    String answer(
            @ModelAttribute Chosen chosen,
            @RequestParam(defaultValue = "0") String id,
            @RequestParam(defaultValue = "") String answer) {
        boolean agreed = answer.equals("agree");
        if ((agreed || answer.equals("refuse")) && id.matches("\\d{1,18}")) {
            messages.find(Long.parseLong(id)).ifPresent(message -> results.answer(message, agreed));
        }
        return "redirect:" + phones.view(chosen, null).address("admin");
    }
}
