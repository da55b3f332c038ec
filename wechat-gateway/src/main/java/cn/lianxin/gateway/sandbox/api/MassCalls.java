package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.world.Audience;
import cn.lianxin.gateway.sandbox.world.ClientIds;
import cn.lianxin.gateway.sandbox.world.ClientIds.Taken;
import cn.lianxin.gateway.sandbox.world.MassMessage;
import cn.lianxin.gateway.sandbox.world.MassMessage.Status;
import cn.lianxin.gateway.sandbox.world.MassMessages;
import cn.lianxin.gateway.sandbox.world.MassQuota;
import cn.lianxin.gateway.sandbox.world.MessageIds;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code message/mass/sendall} and {@code send}: one message to many, once however often it is asked for. */
final class MassCalls {
    /** Without {@code msg_data_id} where the message is another call's, or no article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(
            int errcode,
            String errmsg,
            @JsonProperty("msg_id") long id,
            @JsonProperty("msg_data_id") @Nullable Long dataId) {
        static Sent before(long id) {
            return new Sent(WeChatError.CLIENT_ID_EXISTS.code(), WeChatError.CLIENT_ID_EXISTS.words(), id, null);
        }
    }

    static final String SEND_ALL = "/cgi-bin/message/mass/sendall";
    static final String SEND = "/cgi-bin/message/mass/send";
    private static final int CLIENT_ID_BYTES = 64;

    private final Account account;
    private final MassContents contents;
    private final MassAudiences audiences;
    private final ClientIds clientIds;
    private final MassQuota quota;
    private final MassMessages messages;
    private final MessageIds ids;
    private final SendFaults faults;

    MassCalls(
            Account account,
            MassContents contents,
            MassAudiences audiences,
            ClientIds clientIds,
            MassQuota quota,
            MassMessages messages,
            MessageIds ids,
            SendFaults faults) {
        this.account = account;
        this.contents = contents;
        this.audiences = audiences;
        this.clientIds = clientIds;
        this.quota = quota;
        this.messages = messages;
        this.ids = ids;
        this.faults = faults;
    }

    List<Call> all() {
        return List.of(
                Call.post(SEND_ALL, Capability.MASS, asked -> faults.around(() -> once(asked, audiences::filtered))),
                Call.post(SEND, Capability.MASS, asked -> faults.around(() -> toList(asked))));
    }

    /** A 订阅号 may send to all and to a tag, but not to people one by one. */
    private Sent toList(Asked asked) {
        if (account.type() != AccountType.SERVICE_VERIFIED) {
            throw new Refused(WeChatError.NO_RIGHT);
        }
        return once(asked, audiences::listed);
    }

    private Sent once(Asked asked, Function<Asked, Audience> audience) {
        if (faults.on(Fault.MASS_TOO_SOON)) {
            throw new Refused(WeChatError.CLIENT_ID_TOO_SOON);
        }
        String clientId = asked.body().path("clientmsgid").asString("");
        if (clientId.isEmpty()) {
            return send(asked, ids.next(), audience.apply(asked));
        }
        if (clientId.getBytes(StandardCharsets.UTF_8).length > CLIENT_ID_BYTES) {
            throw new Refused(WeChatError.CLIENT_ID_TOO_LONG);
        }
        long id = ids.next();
        Optional<Taken> taken = clientIds.claim(clientId, id);
        if (taken.isPresent()) {
            return again(taken.get());
        }
        try {
            return send(asked, id, audience.apply(asked));
        } catch (Refused refused) {
            clientIds.free(clientId);
            throw refused;
        }
    }

    private static Sent again(Taken taken) {
        if (taken.justNow()) {
            throw new Refused(WeChatError.CLIENT_ID_TOO_SOON);
        }
        return Sent.before(taken.id());
    }

    private Sent send(Asked asked, long id, Audience audience) {
        MassContents.Content content = contents.read(asked.body());
        if (faults.on(Fault.MASS_QUOTA_SPENT) || !quota.spend(audience)) {
            throw new Refused(WeChatError.MASS_QUOTA_SPENT);
        }
        Status status = faults.on(Fault.MASS_CONFIRMATION) ? Status.WAIT_ADMIN : Status.SENDING;
        MassMessage message = contents.publish(content, id, ids.next(), audience, status);
        messages.take(message, audience);
        if (faults.on(Fault.MASS_ID_EXISTS)) {
            return Sent.before(id);
        }
        return new Sent(0, "send job submission success", id, message.articles().isEmpty() ? null : message.dataId());
    }
}
