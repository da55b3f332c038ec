package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.gateway.delivery.StuckAlerts.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a person.
 *
 * @param text its words; all of a digest's on the row that brings it
 * @param attempts how often it was tried
 * @param doubtful whether an earlier try may have arrived
 * @param joinedTo the key of the message with whose answer it went already; null where it did not
 * @param joinedAt when that was
 * @param report what of its fate the sender wants to hear; null for nothing
 * @param sender the service that sent it; null where nobody wants to hear of it
 * @param outboundId the id under which the sender knows it; null likewise
 * @param aboutNumber the petition it is about; null where it is about none
 * @param aboutSubject what that petition is about, for ways that can't carry the words; null where words alone may
 * @param handedAs WeChat's id of the template message that has announced it; null where none has
 * @param urgency how soon it has to be seen; null where it is no alert
 * @param alertState how far one that rests as held has come; null where nothing was done about it
 */
record DeliveryRow(
        long id,
        String appId,
        String personHash,
        String sealed,
        String text,
        int attempts,
        boolean doubtful,
        @Nullable String joinedTo,
        @Nullable Instant joinedAt,
        @Nullable Report report,
        @Nullable Target sender,
        @Nullable String outboundId,
        @Nullable String aboutNumber,
        @Nullable String aboutSubject,
        @Nullable String handedAs,
        @Nullable Urgency urgency,
        @Nullable Stage alertState) {
    static final String COLUMNS = """
            id, app_id, person_hash, sealed, COALESCE(carried, text) AS text, attempts, doubtful, joined_to, joined_at,
            report, sender, outbound_id, about_number, about_subject, handed_as, urgency, alert_state
            """;

    Person person() {
        return new Person(appId, personHash, sealed);
    }

    /** {@return the words, with a hint where they may have come before} */
    String words() {
        return doubtful ? text + "\n（如已收到请忽略）" : text;
    }

    /** {@return the same with other words} */
    DeliveryRow saying(String words) {
        return new DeliveryRow(
                id,
                appId,
                personHash,
                sealed,
                words,
                attempts,
                doubtful,
                joinedTo,
                joinedAt,
                report,
                sender,
                outboundId,
                aboutNumber,
                aboutSubject,
                handedAs,
                urgency,
                alertState);
    }
}
