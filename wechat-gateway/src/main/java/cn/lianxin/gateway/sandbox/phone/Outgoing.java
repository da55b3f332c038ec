package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.Event;
import cn.lianxin.gateway.sandbox.world.Event.Field;
import cn.lianxin.gateway.sandbox.world.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person's doing comes to in a callback.
 *
 * @param type MsgType
 * @param fields the elements after it, as they stand in the XML
 */
record Outgoing(Instant at, String type, String fields) {
    static Outgoing text(Message message) {
        return of(message, element("Content", message.text()));
    }

    /** @param address where WeChat shows the picture */
    static Outgoing image(Message message, String mediaId, String address) {
        return of(message, element("PicUrl", address) + element("MediaId", mediaId));
    }

    static Outgoing place(Message message, Place place) {
        return of(
                message,
                "<Location_X>" + place.latitude() + "</Location_X><Location_Y>" + place.longitude()
                        + "</Location_Y><Scale>16</Scale>" + element("Label", place.label()));
    }

    static Outgoing event(Event event, Instant at) {
        return new Outgoing(at, "event", element("Event", event.name()) + elements(event.fields()));
    }

    private static String elements(List<Field> fields) {
        return fields.stream()
                .map(field -> field.inside().isEmpty()
                        ? element(field.name(), field.value())
                        : "<" + field.name() + ">" + elements(field.inside()) + "</" + field.name() + ">")
                .collect(Collectors.joining());
    }

    /** Like WeChat it neither escapes nor splits what people paste: {@code ]]>} in a text is the door's business. */
    static String element(String name, String value) {
        return "<" + name + "><![CDATA[" + value + "]]></" + name + ">";
    }

    private static Outgoing of(Message message, String fields) {
        return new Outgoing(message.at(), message.type(), fields + "<MsgId>" + messageId(message) + "</MsgId>");
    }

    /** The time in front keeps it unique when the world was emptied and counts from 1 again. */
    private static long messageId(Message message) {
        return message.at().getEpochSecond() * 1_000_000 + message.id() % 1_000_000;
    }
}
