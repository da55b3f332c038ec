package cn.lianxin.gateway.callback;

import static java.util.Objects.requireNonNullElse;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.gateway.callback.codec.Xml;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is MsgType event, by the table of WeChat's page Receiving event pushes. */
final class Events {
    private static final String SCENE = "qrscene_";

    private Events() {}

    /** {@return the event, or null if it is not known or lacks what makes it this event} */
    static @Nullable Inbound read(Origin o, String event, Xml xml) {
        return switch (event) {
            case "subscribe" -> new Inbound.Subscribe(o.key(), o.person(), o.at(), scene(xml), filled(xml, "Ticket"));
            case "unsubscribe" -> new Inbound.Unsubscribe(o.key(), o.person(), o.at());
            case "SCAN" -> new Inbound.Scan(o.key(), o.person(), o.at(), text(xml, "EventKey"), filled(xml, "Ticket"));
            case "LOCATION" -> reportedLocation(o, xml);
            case "CLICK" -> new Inbound.Click(o.key(), o.person(), o.at(), text(xml, "EventKey"));
            case "VIEW", "view_miniprogram" ->
                new Inbound.View(
                        o.key(),
                        o.person(),
                        o.at(),
                        text(xml, "EventKey"),
                        filled(xml, "MenuId"),
                        event.equals("view_miniprogram"));
            case "scancode_push", "scancode_waitmsg" -> scannedCode(o, xml, event.equals("scancode_waitmsg"));
            case "pic_sysphoto", "pic_photo_or_album", "pic_weixin" -> pictures(o, event, xml);
            case "location_select" -> locationChosen(o, xml);
            default -> result(o, event, xml);
        };
    }

    private static @Nullable Inbound result(Origin o, String event, Xml xml) {
        return switch (event) {
            case "TEMPLATESENDJOBFINISH" ->
                new Inbound.TemplateFinished(o.key(), o.person(), o.at(), messageId(xml), text(xml, "Status"));
            case "MASSSENDJOBFINISH" -> massFinished(o, xml);
            case "PUBLISHJOBFINISH" -> publishFinished(o, xml);
            case "subscribe_msg_popup_event", "subscribe_msg_change_event", "subscribe_msg_sent_event" ->
                new Inbound.SubscriptionNotices(
                        o.key(),
                        o.person(),
                        o.at(),
                        event,
                        notices(xml).map(Events::templateAnswer).toList());
            case "qualification_verify_success",
                    "qualification_verify_fail",
                    "naming_verify_success",
                    "naming_verify_fail",
                    "annual_renew",
                    "verify_expired" ->
                new Inbound.AccountVerification(
                        o.key(),
                        o.person(),
                        o.at(),
                        event,
                        Numbers.seconds(requireNonNullElse(xml.text("ExpiredTime"), text(xml, "FailTime"))),
                        filled(xml, "FailReason"));
            case "user_info_modified" ->
                new Inbound.UserInformation(o.key(), o.person(), o.at(), false, filled(xml, "RevokeInfo"));
            // Whoever closes the WeChat account has revoked as much as whoever says so.
            case "user_authorization_revoke", "user_authorization_cancellation" ->
                new Inbound.UserInformation(o.key(), o.person(), o.at(), true, filled(xml, "RevokeInfo"));
            default -> null;
        };
    }

    private static @Nullable Inbound reportedLocation(Origin o, Xml xml) {
        Double latitude = Numbers.decimal(xml.text("Latitude"));
        Double longitude = Numbers.decimal(xml.text("Longitude"));
        Double precision = Numbers.decimal(xml.text("Precision"));
        return latitude == null || longitude == null
                ? null
                : new Inbound.ReportedLocation(
                        o.key(), o.person(), o.at(), latitude, longitude, precision == null ? 0 : precision);
    }

    private static @Nullable Inbound scannedCode(Origin o, Xml xml, boolean waiting) {
        Xml code = xml.child("ScanCodeInfo");
        return code == null
                ? null
                : new Inbound.ScannedCode(
                        o.key(),
                        o.person(),
                        o.at(),
                        text(xml, "EventKey"),
                        text(code, "ScanType"),
                        text(code, "ScanResult"),
                        waiting);
    }

    private static Inbound pictures(Origin o, String source, Xml xml) {
        List<String> sums = items(xml, "SendPicsInfo", "PicList", "PicMd5Sum");
        return new Inbound.PicturesChosen(o.key(), o.person(), o.at(), source, text(xml, "EventKey"), sums);
    }

    private static @Nullable Inbound locationChosen(Origin o, Xml xml) {
        Xml place = xml.child("SendLocationInfo");
        Double latitude = place == null ? null : Numbers.decimal(place.text("Location_X"));
        Double longitude = place == null ? null : Numbers.decimal(place.text("Location_Y"));
        return place == null || latitude == null || longitude == null
                ? null
                : new Inbound.LocationChosen(
                        o.key(),
                        o.person(),
                        o.at(),
                        text(xml, "EventKey"),
                        latitude,
                        longitude,
                        text(place, "Label"),
                        filled(place, "Poiname"));
    }

    private static Inbound massFinished(Origin o, Xml xml) {
        return new Inbound.MassFinished(
                o.key(),
                o.person(),
                o.at(),
                messageId(xml),
                text(xml, "Status"),
                Numbers.wholeOr(xml.text("TotalCount"), 0),
                Numbers.wholeOr(xml.text("FilterCount"), 0),
                Numbers.wholeOr(xml.text("SentCount"), 0),
                Numbers.wholeOr(xml.text("ErrorCount"), 0),
                items(xml, "ArticleUrlResult", "ResultList", "ArticleUrl"));
    }

    private static @Nullable Inbound publishFinished(Origin o, Xml xml) {
        Xml result = xml.child("PublishEventInfo");
        Integer status = result == null ? null : Numbers.whole(result.text("publish_status"));
        return result == null || status == null
                ? null
                : new Inbound.PublishFinished(
                        o.key(),
                        o.person(),
                        o.at(),
                        publishId(xml),
                        status,
                        filled(result, "article_id"),
                        items(xml, "PublishEventInfo", "article_detail", "article_url"));
    }

    private static Inbound.TemplateAnswer templateAnswer(Xml notice) {
        return new Inbound.TemplateAnswer(
                text(notice, "TemplateId"),
                filled(notice, "SubscribeStatusString"),
                filled(notice, "MsgID"),
                filled(notice, "ErrorCode"));
    }

    /** The lists of the three subscribe_msg events, each in an element of its own name. */
    private static Stream<Xml> notices(Xml xml) {
        return Stream.of("SubscribeMsgPopupEvent", "SubscribeMsgChangeEvent", "SubscribeMsgSentEvent")
                .map(xml::child)
                .filter(Objects::nonNull)
                .flatMap(each -> each.children("List").stream());
    }

    /** {@return MsgID, which on subscribe_msg_sent_event stands in the list; empty where there is none} */
    static String messageId(Xml xml) {
        @Nullable String id = xml.text("MsgID");
        return id != null
                ? id
                : notices(xml).map(each -> text(each, "MsgID")).findFirst().orElse("");
    }

    /** {@return publish_id; empty where there is none} */
    static String publishId(Xml xml) {
        Xml result = xml.child("PublishEventInfo");
        return result == null ? "" : text(result, "publish_id");
    }

    private static List<String> items(Xml xml, String outer, String list, String field) {
        return Stream.of(xml)
                .flatMap(each -> each.children(outer).stream())
                .flatMap(each -> each.children(list).stream())
                .flatMap(each -> each.children("item").stream())
                .map(item -> text(item, field))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Anybody may follow without a code; other ways of following write other things here. */
    private static @Nullable String scene(Xml xml) {
        String key = text(xml, "EventKey");
        return key.startsWith(SCENE) && key.length() > SCENE.length() ? key.substring(SCENE.length()) : null;
    }

    private static @Nullable String filled(Xml xml, String field) {
        @Nullable String text = xml.text(field);
        return text == null || text.isBlank() ? null : text;
    }

    private static String text(Xml xml, String field) {
        return requireNonNullElse(xml.text(field), "");
    }
}
