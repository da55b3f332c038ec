package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.MassMessage;
import cn.lianxin.gateway.sandbox.world.MassMessage.Status;
import cn.lianxin.gateway.sandbox.world.MassMessages;
import cn.lianxin.gateway.sandbox.world.MessageIds;
import cn.lianxin.gateway.sandbox.world.Publication;
import cn.lianxin.gateway.sandbox.world.Publications;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** The rest of {@code message/mass/*}: a preview, what became of a message, and taking it back. */
final class MassJobCalls {
    record Previewed(
            int errcode,
            String errmsg,
            @JsonProperty("msg_id") long id) {}

    record Standing(
            @JsonProperty("msg_id") long id,
            @JsonProperty("msg_status") String status) {}

    record Speed(int speed, int realspeed) {}

    /** WeChat's fastest of five. */
    private static final Speed FASTEST = new Speed(0, 80);

    private final MassContents contents;
    private final MassMessages messages;
    private final Publications publications;
    private final Chats chats;
    private final MessageIds ids;
    private final Reach reach;

    MassJobCalls(
            MassContents contents,
            MassMessages messages,
            Publications publications,
            Chats chats,
            MessageIds ids,
            Reach reach) {
        this.contents = contents;
        this.messages = messages;
        this.publications = publications;
        this.chats = chats;
        this.ids = ids;
        this.reach = reach;
    }

    List<Call> all() {
        return List.of(
                Call.post("/cgi-bin/message/mass/preview", Capability.MASS, this::preview),
                Call.post("/cgi-bin/message/mass/get", Capability.MASS, this::standing),
                Call.post("/cgi-bin/message/mass/delete", Capability.MASS, this::delete),
                Call.post("/cgi-bin/message/mass/speed/get", Capability.MASS, asked -> FASTEST));
    }

    /** The draft stays; nobody here has a name of WeChat's, by which the real one finds people too. */
    private Previewed preview(Asked asked) {
        if (!asked.body().path("towxname").asString("").isEmpty()) {
            throw new Refused(WeChatError.INVALID_USER_NAME);
        }
        String openId = reach.reached(asked.text("touser", WeChatError.INVALID_OPENID));
        MassContents.Content content = contents.read(asked.body());
        if (content.articles().isEmpty()) {
            chats.preview(openId, content.text());
        } else {
            chats.preview(openId, content.cards());
        }
        return new Previewed(0, "preview success", ids.next());
    }

    /** Whoever asks is not told that an administrator is still thinking. */
    private Standing standing(Asked asked) {
        MassMessage message = message(asked);
        Status status = message.status() == Status.WAIT_ADMIN ? Status.SENDING : message.status();
        return new Standing(message.id(), status.name());
    }

    private Ok delete(Asked asked) {
        MassMessage message = message(asked);
        int index = asked.body().path("article_idx").asInt(0);
        Optional<Publication> publication = publications.find(message.dataId());
        if (index < 0
                || publication.filter(found -> index <= found.articles().size()).isEmpty()) {
            throw new Refused(publication.isEmpty() ? WeChatError.INVALID_MESSAGE_ID : WeChatError.INVALID_INDEX);
        }
        if (publications.delete(publication.get(), index).gone()) {
            messages.delete(message);
        }
        return Ok.OK;
    }

    private MassMessage message(Asked asked) {
        return messages.find(asked.body().path("msg_id").asLong(0))
                .orElseThrow(() -> new Refused(WeChatError.INVALID_MESSAGE_ID));
    }
}
