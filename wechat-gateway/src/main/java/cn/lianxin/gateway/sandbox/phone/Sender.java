package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.phone.PassiveReply.Card;
import cn.lianxin.gateway.sandbox.phone.PassiveReply.Nothing;
import cn.lianxin.gateway.sandbox.phone.PassiveReply.Said;
import cn.lianxin.gateway.sandbox.phone.PassiveReply.Unreadable;
import cn.lianxin.gateway.sandbox.phone.Post.Outcome;
import cn.lianxin.gateway.sandbox.world.Article;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Event;
import cn.lianxin.gateway.sandbox.world.Events;
import cn.lianxin.gateway.sandbox.world.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what a person says to the account's door and brings back the answer, with WeChat's patience. */
final class Sender implements Events {
    /** What was said, and the end of its way: answered, or given up. */
    record Sending(Message message, Future<?> done) {}

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private static final int REPEATS = 2;

    private final Chats chats;
    private final Envelope envelope;
    private final Post post;
    private final ReplyReader replies;
    private final Patience patience;
    private final Faults faults;
    private final InstantSource clock;
    private final Lanes lanes = new Lanes();

    Sender(
            Chats chats,
            Envelope envelope,
            Post post,
            ReplyReader replies,
            Patience patience,
            Faults faults,
            InstantSource clock) {
        this.chats = chats;
        this.envelope = envelope;
        this.post = post;
        this.replies = replies;
        this.patience = patience;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * Puts the message on the person's own phone at once and sends it as soon as those before it are done.
     *
     * @throws Unsendable with what to tell the person
     */
    Sending say(String openId, String typed) {
        String text = Unsendable.check(typed);
        if (lanes.full(openId)) {
            throw Unsendable.tooFast();
        }
        Message message = chats.say(openId, text);
        return new Sending(message, send(openId, Outgoing.text(message)));
    }

    /**
     * Sends something else that stands on the person's phone already, or never will.
     *
     * @throws Unsendable with what to tell the person
     */
    Future<?> send(String openId, Outgoing outgoing) {
        if (lanes.full(openId)) {
            throw Unsendable.tooFast();
        }
        return lanes.submit(openId, () -> deliver(openId, outgoing));
    }

    @Override
    public void tell(String openId, Event event) {
        tell(openId, event, clock.instant());
    }

    @Override
    public void tell(String openId, Event event, Instant at) {
        if (lanes.full(openId)) {
            LOG.warn("event {} is lost: too many wait before it", event.name());
            return;
        }
        Outgoing outgoing = Outgoing.event(event, at);
        var _ = lanes.submit(openId, () -> deliver(openId, outgoing));
    }

    void close() {
        lanes.close();
    }

    private void deliver(String openId, Outgoing outgoing) {
        try {
            Set<Fault> active = faults.active();
            if (active.contains(Fault.DELAY)) {
                Thread.sleep(patience.late());
            }
            PassiveReply reply = answer(openId, outgoing, active.contains(Fault.DROP));
            if (active.contains(Fault.DUPLICATE)) {
                repeat(openId, outgoing);
            }
            switch (reply) {
                case Nothing() -> LOG.debug("{}: nothing to show", outgoing.type());
                case Said(String type, String text) -> chats.passive(openId, type, text);
                case Card(Article article) -> chats.passive(openId, List.of(article));
                case Unreadable(String reason) -> {
                    LOG.info("{}: {}", outgoing.type(), reason);
                    chats.notice(openId, Words.say("unavailable"));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.warn("{} was not answered", outgoing.type(), broken);
        }
    }

    /** Nobody looks at the answers: WeChat has shown one already. */
    private void repeat(String openId, Outgoing outgoing) throws InterruptedException {
        for (int i = 0; i < REPEATS; i++) {
            Outcome repeated = post.once(envelope.seal(openId, outgoing, clock.instant()), patience.answer());
            LOG.debug("{} once more: {}", outgoing.type(), repeated);
        }
    }

    private PassiveReply answer(String openId, Outgoing outgoing, boolean losesFirst) throws InterruptedException {
        for (int i = 1; i <= patience.tries(); i++) {
            switch (post.once(envelope.seal(openId, outgoing, clock.instant()), patience.answer())) {
                case Outcome.Answered(String body) -> {
                    if (losesFirst && i == 1) {
                        LOG.info("{}, try {}: the answer is lost", outgoing.type(), i);
                        Thread.sleep(patience.pause());
                        continue;
                    }
                    return replies.read(body, openId);
                }
                case Outcome.Failed(String reason, boolean atOnce) -> {
                    LOG.info("{}, try {}: {}", outgoing.type(), i, reason);
                    if (atOnce && i < patience.tries()) {
                        Thread.sleep(patience.pause());
                    }
                }
            }
        }
        return new Unreadable("given up after " + patience.tries() + " tries");
    }
}
