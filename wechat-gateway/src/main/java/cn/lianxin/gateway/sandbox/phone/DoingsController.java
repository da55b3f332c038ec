package cn.lianxin.gateway.sandbox.phone;

import static java.util.Objects.requireNonNullElse;

import cn.lianxin.gateway.sandbox.phone.PhonesView.Phone;
import cn.lianxin.gateway.sandbox.upload.MultipartForm;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything on a phone besides writing, by plain forms; the phone in front is whose doing it is. */
@Controller
class DoingsController {
    /**
     * What a form says about it.
     *
     * @param act which doing
     * @param what the button's key, the place, the group, the sample or the code's key
     */
    record Doing(@Nullable String act, @Nullable String what) {}

    private final Phones phones;
    private final Doings doings;
    private final Scenes scenes;

    DoingsController(Phones phones, Doings doings, Scenes scenes) {
        this.phones = phones;
        this.doings = doings;
        this.scenes = scenes;
    }

    @PostMapping("/sandbox/doings")
    ModelAndView act(@ModelAttribute Chosen chosen, @ModelAttribute Doing doing) throws InterruptedException {
        String what = requireNonNullElse(doing.what(), "");
        return carryOut(chosen, openId -> switch (requireNonNullElse(doing.act(), "")) {
            case "tap" -> doings.tap(openId, what);
            case "place" -> doings.place(openId, what);
            case "group" -> doings.scan(openId, scenes.ofGroup(what));
            case "scan" -> doings.scan(openId, scenes.read(what));
            case "sample" ->
                doings.photo(
                        openId,
                        SamplePhoto.named(what)
                                .orElseThrow(() -> Unsendable.because("no-photo"))
                                .jpeg());
            case "follow" -> doings.follow(openId);
            case "leave" -> doings.leave(openId);
            default -> throw Unsendable.because("no-doing");
        });
    }

    /** A form with a file, which the container is not to read. */
    @PostMapping("/sandbox/photos")
    ModelAndView photo(HttpServletRequest request) throws IOException, InterruptedException {
        byte[] body = request.getInputStream().readNBytes(Doings.PHOTO_BYTES + (1 << 16));
        MultipartForm form = MultipartForm.read(request.getContentType(), body);
        Chosen chosen = new Chosen(
                form.text("p1").orElse(null),
                form.text("p2").orElse(null),
                form.text("p3").orElse(null),
                form.text("tel").orElse(null),
                null,
                null,
                null);
        return carryOut(
                chosen, openId -> doings.photo(openId, form.file("photo").orElse(new byte[0])));
    }

    private ModelAndView carryOut(Chosen chosen, Function<String, Future<?>> doing) throws InterruptedException {
        PhonesView view = phones.view(chosen, null);
        Phone phone = view.phones().get(view.front() - 1);
        try {
            PhonesController.await(doing.apply(phone.person().openId()));
        } catch (Unsendable unsendable) {
            return PhonesController.again(phones.view(chosen, unsendable.words()), unsendable);
        }
        return new ModelAndView("redirect:" + view.address("t" + view.front()));
    }
}
