package cn.lianxin.gateway.delivery;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Template;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.SendOutcome;
import cn.lianxin.config.wechat.WxCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one message to its person: by the first {@link Channel} that is open, else held for the next answer. */
final class Ladder {
    private static final Logger log = LoggerFactory.getLogger(Ladder.class);
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration BEHIND_ANOTHER = Duration.ofSeconds(1);

    private final DeliveryMapper rows;
    private final RestingMapper digests;
    private final Accounts accounts;
    private final OpenIds openIds;
    private final WxCalls wechat;
    private final Dispatcher dispatcher;
    private final DeliveryMeters meters;
    private final Outcomes outcomes;
    private final TemplateResults results;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Ladder(
            Schema schema,
            Accounts accounts,
            OpenIds openIds,
            WxCalls wechat,
            Dispatcher dispatcher,
            DeliveryMeters meters,
            Outcomes outcomes,
            TemplateResults results,
            InstantSource clock) {
        this.rows = schema.mapper(DeliveryMapper.class);
        this.digests = schema.mapper(RestingMapper.class);
        this.transaction = schema.transaction();
        this.outcomes = outcomes;
        this.results = results;
        this.accounts = accounts;
        this.openIds = openIds;
        this.wechat = wechat;
        this.dispatcher = dispatcher;
        this.meters = meters;
        this.clock = clock;
    }

    /** Called outside of any transaction, for one message of a person at a time. */
    void deliver(DeliveryRow row) {
        DeliveryState before = rows.before(row.personHash(), row.id());
        if (before != null && before != DeliveryState.HELD) {
            // An earlier one waits for its next try; order is kept.
            move(
                    row,
                    DeliveryState.QUEUED,
                    DeliveryState.QUEUED,
                    0,
                    null,
                    clock.instant().plus(BEHIND_ANOTHER));
            return;
        }
        Account account = accounts.find(row.appId()).orElse(null);
        if (account == null) {
            log.error("no account {} is configured any more; its messages cannot be sent", row.appId());
            move(row, DeliveryState.QUEUED, DeliveryState.FAILED, 0, null, null);
            return;
        }
        List<Channel> ways = Channel.of(account, row, before == null && isOpenForWords(account, row));
        if (ways.isEmpty()) {
            hold(row, DeliveryState.QUEUED, null, false);
        } else if (move(row, DeliveryState.QUEUED, DeliveryState.SENDING, 1, null, leaseEnd())) {
            settle(row, send(asItIs(row), account, ways));
        } else {
            // Picked again after its worker died in mid-call: what became of it nobody knows.
            hold(row, DeliveryState.SENDING, null, true);
        }
    }

    /** From here on nothing is taken out of it. */
    private DeliveryRow asItIs(DeliveryRow row) {
        return row.urgency() == Urgency.DIGEST ? digests.asItIs(row.id()) : row;
    }

    /** Asked only where templates have been sent. */
    private boolean isOpenForWords(Account account, DeliveryRow row) {
        return !Channel.announces(account, row) || !results.announced(row);
    }

    /** Down the ladder as long as a way is closed; anything else WeChat says is about the message or the person. */
    private SendOutcome send(DeliveryRow row, Account account, List<Channel> ways) {
        SendOutcome outcome = new SendOutcome.Closed(0);
        for (Channel way : ways) {
            outcome = send(row, account, way);
            if (!(outcome instanceof SendOutcome.Closed)) {
                break;
            }
        }
        return outcome;
    }

    private SendOutcome send(DeliveryRow row, Account account, Channel way) {
        String openId = openIds.open(row.person());
        return switch (way) {
            case Channel.CustomerService _ -> wechat.sendText(account, openId, row.words());
            case Channel.TemplateMessage(Template template) ->
                wechat.sendTemplate(account, openId, template, values(row), "lianxin-" + row.id());
            case Channel.SubscriptionNotice(Template template) ->
                wechat.sendNotice(account, openId, template, values(row));
        };
    }

    private static Map<Template.Part, String> values(DeliveryRow row) {
        return Map.of(
                Template.Part.NUMBER, Objects.requireNonNullElse(row.aboutNumber(), ""),
                Template.Part.SUBJECT, Objects.requireNonNullElse(row.aboutSubject(), ""),
                Template.Part.TEXT, row.text());
    }

    /** The words themselves wait: a template shows twenty characters, and the person's next answer brings the rest. */
    private void handOver(DeliveryRow row, String msgId) {
        boolean announced = Boolean.TRUE.equals(transaction.execute(status -> results.handOver(row, msgId)));
        if (announced) {
            dispatcher.markHeld(row.person(), true);
            results.settle(row.appId(), msgId);
            meters.announced(1);
        }
    }

    private void settle(DeliveryRow row, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Handed(String msgId) -> handOver(row, msgId);
            case SendOutcome.Sent _ -> move(row, DeliveryState.SENDING, DeliveryState.SENT, 0, 0, null);
            case SendOutcome.Later(int code) -> {
                if (row.attempts() + 1 < ATTEMPTS) {
                    Duration pause = FIRST_PAUSE.multipliedBy(1L << row.attempts());
                    move(
                            row,
                            DeliveryState.SENDING,
                            DeliveryState.QUEUED,
                            0,
                            code,
                            clock.instant().plus(pause));
                } else {
                    hold(row, DeliveryState.SENDING, code, false);
                }
            }
            case SendOutcome.Closed(int code) -> hold(row, DeliveryState.SENDING, code, false);
            case SendOutcome.Refused(int code) -> move(row, DeliveryState.SENDING, DeliveryState.FAILED, 0, code, null);
            case SendOutcome.Unknown _ -> hold(row, DeliveryState.SENDING, null, true);
        }
    }

    private void hold(DeliveryRow row, DeliveryState from, @Nullable Integer code, boolean doubtful) {
        if (move(row, from, DeliveryState.HELD, 0, code, doubtful, null)) {
            dispatcher.markHeld(row.person(), true);
        }
    }

    private boolean move(
            DeliveryRow row,
            DeliveryState from,
            DeliveryState to,
            int tried,
            @Nullable Integer code,
            @Nullable Instant wakeAt) {
        return move(row, from, to, tried, code, false, wakeAt);
    }

    private boolean move(
            DeliveryRow row,
            DeliveryState from,
            DeliveryState to,
            int tried,
            @Nullable Integer code,
            boolean doubtful,
            @Nullable Instant wakeAt) {
        // What waits may come with the next answer; what is lost goes the next way at once.
        Instant stuckAt =
                to == DeliveryState.FAILED ? clock.instant() : clock.instant().plus(StuckAlerts.RESTS);
        int moved = Outcomes.isAskedFor(row, Outcomes.of(to))
                ? Objects.requireNonNull(transaction.execute(status -> {
                    int changed = rows.move(row.id(), from, to, tried, code, doubtful, wakeAt, stuckAt);
                    if (changed == 1) {
                        outcomes.tell(row, to);
                    }
                    return changed;
                }))
                : rows.move(row.id(), from, to, tried, code, doubtful, wakeAt, stuckAt);
        meters.count(to, moved);
        return moved == 1;
    }

    /** A worker that dies lets the row come due again. */
    private Instant leaseEnd() {
        return clock.instant().plusSeconds(60);
    }
}
