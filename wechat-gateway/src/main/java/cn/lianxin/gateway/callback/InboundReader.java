package cn.lianxin.gateway.callback;

import static java.util.Objects.requireNonNullElse;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.gateway.callback.codec.Reason;
import cn.lianxin.gateway.callback.codec.RefusedCallback;
import cn.lianxin.gateway.callback.codec.Xml;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turns a clear callback into an {@link Inbound} without an openid.
 *
 * <p>A kind that is not known, or lacks what makes it that kind, is {@link Inbound.Unknown}; only one that does not say
 * who, when and what is refused.
 */
final class InboundReader {
    private static final String EVENT = "event";
    private static final int LONGEST_KIND = 64;

    private final OpenIds openIds;

    InboundReader(OpenIds openIds) {
        this.openIds = openIds;
    }

    /**
     * Reads one callback of an account.
     *
     * @throws RefusedCallback MISSING_FIELD, without FromUserName, CreateTime or MsgType
     */
    Inbound read(String appId, Xml xml) {
        String from = xml.required("FromUserName").strip();
        String type = xml.required("MsgType").strip();
        Instant at = Numbers.seconds(xml.required("CreateTime"));
        if (at == null || from.isEmpty() || type.isEmpty()) {
            throw new RefusedCallback(Reason.MISSING_FIELD);
        }
        boolean isEvent = type.equals(EVENT);
        String openId = isEvent ? about(xml, from) : from;
        MessageKey key = isEvent ? eventKey(appId, openId, at, xml) : messageKey(appId, openId, at, type, xml);
        Origin origin = new Origin(key, openIds.seal(appId, openId), at);
        Inbound inbound = isEvent ? Events.read(origin, event(xml), xml) : message(origin, type, xml);
        return inbound != null ? inbound : origin.unknown(kind(isEvent ? event(xml) : type));
    }

    private static @Nullable Inbound message(Origin o, String type, Xml xml) {
        @Nullable String media = xml.text("MediaId");
        return switch (type) {
            case "text" -> new Inbound.Text(o.key(), o.person(), o.at(), text(xml, "Content"));
            case "image" ->
                media == null ? null : new Inbound.Image(o.key(), o.person(), o.at(), media, xml.text("PicUrl"));
            case "voice" ->
                media == null
                        ? null
                        : new Inbound.Voice(
                                o.key(), o.person(), o.at(), media, text(xml, "Format"), xml.text("Recognition"));
            case "video", "shortvideo" ->
                media == null
                        ? null
                        : new Inbound.Video(
                                o.key(),
                                o.person(),
                                o.at(),
                                media,
                                xml.text("ThumbMediaId"),
                                type.equals("shortvideo"));
            case "location" -> location(o, xml);
            case "link" ->
                new Inbound.Link(
                        o.key(), o.person(), o.at(), text(xml, "Title"), text(xml, "Description"), text(xml, "Url"));
            default -> null;
        };
    }

    private static @Nullable Inbound location(Origin o, Xml xml) {
        Double latitude = Numbers.decimal(xml.text("Location_X"));
        Double longitude = Numbers.decimal(xml.text("Location_Y"));
        int scale = Numbers.wholeOr(xml.text("Scale"), 0);
        return latitude == null || longitude == null
                ? null
                : new Inbound.Location(o.key(), o.person(), o.at(), latitude, longitude, scale, text(xml, "Label"));
    }

    private MessageKey messageKey(String appId, String openId, Instant at, String type, Xml xml) {
        return openIds.key(appId, openId, seconds(at), type, text(xml, "MsgId"));
    }

    private MessageKey eventKey(String appId, String openId, Instant at, Xml xml) {
        return openIds.key(
                appId,
                openId,
                seconds(at),
                EVENT,
                event(xml),
                text(xml, "EventKey"),
                Events.messageId(xml),
                Events.publishId(xml));
    }

    /** The three events about a person's consent come from a service of the platform and name the person apart. */
    private static String about(Xml xml, String from) {
        String named = text(xml, "OpenID").strip();
        return named.isEmpty() ? from : named;
    }

    /** What is logged has to look like a kind, whatever it is. */
    private static String kind(String kind) {
        String short_ = kind.substring(0, Math.min(kind.length(), LONGEST_KIND));
        return short_.replaceAll("[^A-Za-z0-9_]", "?");
    }

    private static String event(Xml xml) {
        return text(xml, "Event").strip();
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    private static String text(Xml xml, String field) {
        return requireNonNullElse(xml.text(field), "");
    }
}
