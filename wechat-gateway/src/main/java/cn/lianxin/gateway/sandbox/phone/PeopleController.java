package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.Message.Direction;
import cn.lianxin.gateway.sandbox.world.People;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Phones without a page: what a person received, and a way to send as that person. */
@RestController
@RequestMapping("/sandbox/people/{openId}/messages")
class PeopleController {
    record Say(@Nullable String text) {}

    /** Why something was not sent, to be shown as it is. */
    record Refusal(String message) {}

    private final Chats chats;
    private final Sender sender;

    PeopleController(Chats chats, Sender sender) {
        this.chats = chats;
        this.sender = sender;
    }

    /**
     * {@return what that person received, oldest first, the last 500 bubbles}
     *
     * @param sent whether to include what the person sent
     */
    @GetMapping
    List<Message> messages(@PathVariable String openId, @RequestParam(defaultValue = "false") boolean sent) {
        return chats.of(known(openId)).stream()
                .filter(message -> sent || message.direction() == Direction.IN)
                .toList();
    }

    /** Answers at once; the account's answer arrives among the person's messages. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Message say(@PathVariable String openId, @RequestBody Say say) {
        String text = say.text() == null ? "" : say.text();
        return sender.say(known(openId), text).message();
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unsendable(Unsendable unsendable) {
        return ResponseEntity.status(unsendable.status())
                // Whatever the caller takes: that the words are not acceptable would be a 500.
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Refusal(unsendable.words()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Refusal> unreadable() {
        return unsendable(Unsendable.malformed());
    }

    private static String known(String openId) {
        if (!People.wellFormed(openId)) {
            throw Unsendable.nobody();
        }
        return openId;
    }
}
