package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.MassMessage;
import cn.lianxin.gateway.sandbox.world.MassMessages;
import java.util.List;

/** What the administrator is asked just now. */
final class Waiting {
    /**
     * Whether one message goes out.
     *
     * @param id the msg_id
     * @param until by when, 18:30
     */
    record Question(long id, String title, String audience, long people, String until) {}

    private final MassMessages messages;

    Waiting(MassMessages messages) {
        this.messages = messages;
    }

    List<Question> now() {
        return messages.waiting().stream().map(Waiting::question).toList();
    }

    private static Question question(MassMessage message) {
        String title = message.articles().isEmpty()
                ? message.text()
                : message.articles().getFirst().title();
        String kind = message.unit().startsWith("tag:") ? "tag" : message.unit();
        return new Question(
                message.id(),
                ShownText.clean(title),
                Words.say("waiting." + kind),
                message.total(),
                Lines.clock(message.at().plus(MassMessages.CONFIRMATION)));
    }
}
