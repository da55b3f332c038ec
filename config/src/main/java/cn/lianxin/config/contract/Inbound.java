package cn.lianxin.config.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything WeChat can tell the account, verified, decrypted and without an openid.
 *
 * <p>Source: developers.weixin.qq.com, Receiving standard messages and Receiving event pushes. Records evolve: a reader
 * ignores components it does not know, and new ones are nullable.
 */
public sealed interface Inbound {
    /** {@return the key that makes repeats of this message recognisable} */
    MessageKey key();

    /** {@return who sent it} */
    Person person();

    /** {@return WeChat's CreateTime, in whole seconds} */
    Instant at();

    /**
     * {@return whether somebody said or did it here and waits for an answer, as against what WeChat or delivery reports and
     * what comes by itself}
     */
    default boolean expectsAnswer() {
        return switch (this) {
            case Message _, Subscribe _, Scan _, Click _, ScannedCode _, PicturesChosen _, LocationChosen _ -> true;
            case Unsubscribe _,
                    ReportedLocation _,
                    View _,
                    TemplateFinished _,
                    MassFinished _,
                    PublishFinished _,
                    SubscriptionNotices _,
                    AccountVerification _,
                    UserInformation _,
                    Delivery _,
                    Unknown _ -> false;
        };
    }

    /** What a person says or sends, as against what WeChat reports. */
    sealed interface Message extends Inbound {}

    /** What WeChat reports: a tap, a scan, a result. */
    sealed interface Event extends Inbound {}

    /** @param text as typed, cleaned of characters XML cannot carry; up to 2048 bytes from WeChat, 64 KB bounded */
    record Text(MessageKey key, Person person, Instant at, String text) implements Message {}

    record Image(
            MessageKey key,
            Person person,
            Instant at,
            String mediaId,
            @Nullable String pictureUrl) implements Message {}

    /** @param recognition WeChat's own transcript, where the account has that switched on */
    record Voice(
            MessageKey key,
            Person person,
            Instant at,
            String mediaId,
            String format,
            @Nullable String recognition) implements Message {}

    /** @param brief whether it is a shortvideo */
    record Video(
            MessageKey key,
            Person person,
            Instant at,
            String mediaId,
            @Nullable String thumbMediaId,
            boolean brief) implements Message {}

    /** A place sent as a message, in degrees of GCJ-02 as WeChat gives them. */
    record Location(
            MessageKey key, Person person, Instant at, double latitude, double longitude, int scale, String label)
            implements Message {}

    record Link(MessageKey key, Person person, Instant at, String title, String description, String url)
            implements Message {}

    /** @param scene the QR code's scene without {@code qrscene_}, null where the follower came without one */
    record Subscribe(
            MessageKey key,
            Person person,
            Instant at,
            @Nullable String scene,
            @Nullable String ticket) implements Event {}

    record Unsubscribe(MessageKey key, Person person, Instant at) implements Event {}

    /** A follower scanned one of the account's QR codes. */
    record Scan(
            MessageKey key,
            Person person,
            Instant at,
            String scene,
            @Nullable String ticket) implements Event {}

    /** The place WeChat reports by itself when a follower opens the chat. */
    record ReportedLocation(
            MessageKey key, Person person, Instant at, double latitude, double longitude, double precision)
            implements Event {}

    record Click(MessageKey key, Person person, Instant at, String eventKey) implements Event {}

    /** @param miniprogram whether a mini program's page was opened rather than a link */
    record View(
            MessageKey key,
            Person person,
            Instant at,
            String target,
            @Nullable String menuId,
            boolean miniprogram) implements Event {}

    /** @param waiting whether the user sees a spinner until the account answers (scancode_waitmsg) */
    record ScannedCode(
            MessageKey key,
            Person person,
            Instant at,
            String eventKey,
            String scanType,
            String scanResult,
            boolean waiting)
            implements Event {}

    /** @param source pic_sysphoto, pic_photo_or_album or pic_weixin; the pictures follow as messages of their own */
    record PicturesChosen(
            MessageKey key, Person person, Instant at, String source, String eventKey, List<String> md5Sums)
            implements Event {
        public PicturesChosen {
            md5Sums = List.copyOf(md5Sums);
        }
    }

    record LocationChosen(
            MessageKey key,
            Person person,
            Instant at,
            String eventKey,
            double latitude,
            double longitude,
            String label,
            @Nullable String placeName)
            implements Event {}

    /** @param status {@code success}, {@code failed:user block} or {@code failed: system failed} */
    record TemplateFinished(MessageKey key, Person person, Instant at, String msgId, String status) implements Event {}

    /** @param status {@code send success}, {@code send fail} or {@code err(n)} with a review code */
    record MassFinished(
            MessageKey key,
            Person person,
            Instant at,
            String msgId,
            String status,
            int total,
            int filtered,
            int sent,
            int failed,
            List<String> articleUrls)
            implements Event {
        public MassFinished {
            articleUrls = List.copyOf(articleUrls);
        }
    }

    /** @param status 0 published, 2 originality, 3 failed, 4 rejected, 5 deleted, 6 banned */
    record PublishFinished(
            MessageKey key,
            Person person,
            Instant at,
            String publishId,
            int status,
            @Nullable String articleId,
            List<String> articleUrls)
            implements Event {
        public PublishFinished {
            articleUrls = List.copyOf(articleUrls);
        }
    }

    /** One of the three subscribe_msg_*_event kinds. */
    record SubscriptionNotices(MessageKey key, Person person, Instant at, String kind, List<TemplateAnswer> answers)
            implements Event {
        public SubscriptionNotices {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What a person answered to, or what became of, one subscription template.
     *
     * @param status {@code accept} or {@code reject}; null on a sent event
     * @param msgId set on a sent event only, like errorCode
     */
    record TemplateAnswer(
            String templateId,
            @Nullable String status,
            @Nullable String msgId,
            @Nullable String errorCode) {}

    /** The account's own verification, naming or annual review, e.g. {@code naming_verify_fail}. */
    record AccountVerification(
            MessageKey key,
            Person person,
            Instant at,
            String kind,
            @Nullable Instant when,
            @Nullable String reason) implements Event {}

    /** @param revoked whether consent was revoked, so that the person's data has to go, rather than modified */
    record UserInformation(
            MessageKey key,
            Person person,
            Instant at,
            boolean revoked,
            @Nullable String revokeInfo) implements Event {}

    /**
     * What became of a message that a service sent; from the gateway's delivery to that service, never from WeChat.
     *
     * @param key made of the id and the outcome, so that a repeat is the same message
     * @param person whom it was for
     * @param id the {@link Outbound}'s
     */
    record Delivery(MessageKey key, Person person, Instant at, String id, Outcome outcome) implements Event {}

    /** How far a message to a person has come; a later one may say more than an earlier one, never less. */
    enum Outcome {
        /**
         * It has reached the person: WeChat took it as a customer-service message, said that its template message
         * arrived, or the person wrote again after the answer that carried it.
         */
        PROVEN,
        /** WeChat has it, or it went with an answer; whether it was seen nobody knows yet. */
        HANDED_OVER,
        /** No way is open: it waits for the person to write. */
        HELD,
        /** It will never arrive: the person follows no more, or the message is wrong. */
        FAILED
    }

    /** A kind nobody here knows: logged, counted and answered with {@code success}. */
    record Unknown(MessageKey key, Person person, Instant at, String kind) implements Event {}
}
