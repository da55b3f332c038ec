package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Inbound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.jspecify.annotations.Nullable;

/** What an Inbound says beside key, person and time, and what WxJava read in the same places. */
final class Comparison {
    private Comparison() {}

    static List<@Nullable Object> ours(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Text m -> list(m.text());
            case Inbound.Image m -> list(m.mediaId(), m.pictureUrl());
            case Inbound.Voice m -> list(m.mediaId(), m.format(), m.recognition());
            case Inbound.Video m -> list(m.mediaId(), m.thumbMediaId(), m.brief());
            case Inbound.Location m -> list(m.latitude(), m.longitude(), (double) m.scale(), m.label());
            case Inbound.Link m -> list(m.title(), m.description(), m.url());
            case Inbound.Subscribe e -> list("qrscene_" + e.scene(), e.ticket());
            case Inbound.Unsubscribe _ -> list();
            case Inbound.Scan e -> list(e.scene(), e.ticket());
            case Inbound.ReportedLocation e -> list(e.latitude(), e.longitude(), e.precision());
            case Inbound.Click e -> list(e.eventKey());
            case Inbound.View e -> list(e.target(), e.menuId(), e.miniprogram());
            case Inbound.ScannedCode e -> list(e.eventKey(), e.scanType(), e.scanResult(), e.waiting());
            case Inbound.PicturesChosen e ->
                list(e.eventKey(), e.source(), (long) e.md5Sums().size());
            case Inbound.LocationChosen e -> list(e.eventKey(), e.latitude(), e.longitude(), e.label(), e.placeName());
            case Inbound.TemplateFinished e -> list(e.msgId(), e.status());
            case Inbound.MassFinished e ->
                list(e.msgId(), e.status(), e.total(), e.filtered(), e.sent(), e.failed(), e.articleUrls());
            case Inbound.PublishFinished e ->
                list(e.publishId(), Integer.toString(e.status()), e.articleId(), e.articleUrls());
            case Inbound.SubscriptionNotices e -> list(e.kind(), e.answers());
            case Inbound.AccountVerification e ->
                list(e.kind(), e.when() == null ? null : e.when().getEpochSecond(), e.reason());
            case Inbound.UserInformation e -> list(e.revokeInfo());
            case Inbound.Delivery _ -> throw new AssertionError("never from WeChat");
            case Inbound.Unknown e -> list(e.kind());
        };
    }

    static List<@Nullable Object> theirs(WxMpXmlMessage m, Inbound kind) {
        return switch (kind) {
            case Inbound.Text _ -> list(m.getContent());
            case Inbound.Image _ -> list(m.getMediaId(), m.getPicUrl());
            case Inbound.Voice _ -> list(m.getMediaId(), m.getFormat(), m.getRecognition());
            case Inbound.Video _ ->
                list(m.getMediaId(), m.getThumbMediaId(), m.getMsgType().equals("shortvideo"));
            case Inbound.Location _ -> list(m.getLocationX(), m.getLocationY(), m.getScale(), m.getLabel());
            case Inbound.Link _ -> list(m.getTitle(), m.getDescription(), m.getUrl());
            case Inbound.Subscribe _, Inbound.Scan _ -> list(m.getEventKey(), m.getTicket());
            case Inbound.Unsubscribe _ -> list();
            case Inbound.ReportedLocation _ -> list(m.getLatitude(), m.getLongitude(), m.getPrecision());
            case Inbound.Click _ -> list(m.getEventKey());
            case Inbound.View _ ->
                list(m.getEventKey(), m.getMenuId().toString(), m.getEvent().equals("view_miniprogram"));
            case Inbound.ScannedCode _ ->
                list(
                        m.getEventKey(),
                        m.getScanCodeInfo().getScanType(),
                        m.getScanCodeInfo().getScanResult(),
                        m.getEvent().equals("scancode_waitmsg"));
            // Of the sums WxJava 4.7.0 makes items of an article's result, which nobody can read.
            case Inbound.PicturesChosen _ ->
                list(m.getEventKey(), m.getEvent(), m.getSendPicsInfo().getCount());
            case Inbound.LocationChosen _ ->
                list(
                        m.getEventKey(),
                        Double.valueOf(m.getSendLocationInfo().getLocationX()),
                        Double.valueOf(m.getSendLocationInfo().getLocationY()),
                        m.getSendLocationInfo().getLabel(),
                        m.getSendLocationInfo().getPoiName());
            case Inbound.TemplateFinished _ -> list(m.getAllFieldsMap().get("MsgID"), m.getStatus());
            case Inbound.MassFinished _ ->
                list(
                        m.getAllFieldsMap().get("MsgID"),
                        m.getStatus(),
                        m.getTotalCount(),
                        m.getFilterCount(),
                        m.getSentCount(),
                        m.getErrorCount(),
                        m.getArticleUrlResult().getResultList().stream()
                                .map(item -> item.getArticleUrl())
                                .toList());
            case Inbound.PublishFinished _ ->
                published(fields(m.getAllFieldsMap().get("PublishEventInfo")));
            case Inbound.SubscriptionNotices _ -> notices(m);
            case Inbound.AccountVerification _ ->
                list(
                        m.getEvent(),
                        m.getExpiredTime() == null ? m.getFailTime() : m.getExpiredTime(),
                        m.getFailReason());
            case Inbound.UserInformation _ -> list(m.getRevokeInfo());
            case Inbound.Delivery _ -> throw new AssertionError("never from WeChat");
            case Inbound.Unknown _ -> list(m.getEvent());
        };
    }

    private static List<@Nullable Object> published(Map<?, ?> result) {
        Map<?, ?> item = fields(fields(result.get("article_detail")).get("item"));
        return list(
                result.get("publish_id"),
                result.get("publish_status"),
                result.get("article_id"),
                List.of(item.get("article_url")));
    }

    private static List<@Nullable Object> notices(WxMpXmlMessage m) {
        List<Inbound.TemplateAnswer> answers = switch (m.getEvent()) {
            case "subscribe_msg_popup_event" ->
                m.getSubscribeMsgPopupEvent().getList().stream()
                        .map(each -> answered(each.getTemplateId(), each.getSubscribeStatusString()))
                        .toList();
            case "subscribe_msg_change_event" ->
                m.getSubscribeMsgChangeEvent().getList().stream()
                        .map(each -> answered(each.getTemplateId(), each.getSubscribeStatusString()))
                        .toList();
            default ->
                m.getSubscribeMsgSentEvent().getList().stream()
                        .map(each -> new Inbound.TemplateAnswer(
                                each.getTemplateId(), null, each.getMsgId(), each.getErrorCode()))
                        .toList();
        };
        return list(m.getEvent(), answers);
    }

    private static Inbound.TemplateAnswer answered(String templateId, String status) {
        return new Inbound.TemplateAnswer(templateId, status, null, null);
    }

    private static Map<?, ?> fields(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
