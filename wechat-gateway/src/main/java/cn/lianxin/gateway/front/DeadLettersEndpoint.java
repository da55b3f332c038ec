package cn.lianxin.gateway.front;

import cn.lianxin.config.dispatch.DeadLetters;
import cn.lianxin.config.dispatch.DeadLetters.Letter;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/deadletters}: what no try could handle, for whoever has mended the cause. Nothing of what people wrote
 * is in it.
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {
    private static final int MOST = 100;
    private static final int NOT_FOUND = 404;

    private final DeadLetters letters;

    DeadLettersEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    /**
     * One of them.
     *
     * @param id what replays or discards it: the partition and Redis's id
     * @param service whose stream it goes back to
     * @param reason the class of the last failure
     */
    record Shown(String id, Instant givenUpAt, String service, String reason) {}

    /** @param letters of each partition the oldest hundred */
    record ShownLetters(List<Shown> letters) {}

    /** {@code GET}: lists them. */
    @ReadOperation
    ShownLetters list() {
        return new ShownLetters(
                letters.list(MOST).stream().map(DeadLettersEndpoint::shown).toList());
    }

    /** {@code POST /{id}}: puts one back as if it had never failed; 404 where it is gone. */
    @WriteOperation
    WebEndpointResponse<Shown> replay(@Selector String id) {
        return answer(id, letters::replay);
    }

    /** {@code DELETE /{id}}: forgets one for good, with what was written; 404 where it is gone. */
    @DeleteOperation
    WebEndpointResponse<Shown> discard(@Selector String id) {
        return answer(id, letters::discard);
    }

    private WebEndpointResponse<Shown> answer(String id, Predicate<Letter> does) {
        return letters.list(MOST).stream()
                .filter(letter -> id(letter).equals(id))
                .findFirst()
                .filter(does)
                .map(letter -> new WebEndpointResponse<>(shown(letter)))
                .orElseGet(() -> new WebEndpointResponse<>(NOT_FOUND));
    }

    private static Shown shown(Letter letter) {
        long millis = Long.parseLong(letter.id().substring(0, letter.id().indexOf('-')));
        String service = letter.stream().substring(letter.stream().lastIndexOf(':') + 1);
        return new Shown(id(letter), Instant.ofEpochMilli(millis), service, letter.reason());
    }

    private static String id(Letter letter) {
        return letter.partition() + "-" + letter.id();
    }
}
