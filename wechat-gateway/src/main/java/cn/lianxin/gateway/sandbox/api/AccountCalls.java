package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.JsTickets;
import cn.lianxin.gateway.sandbox.world.Quotas;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What an account asks about itself: addresses, quotas, the ticket of its pages. */
final class AccountCalls {
    /** Where WeChat calls from, and where it answers: this machine. */
    record Addresses(@JsonProperty("ip_list") List<String> ips) {}

    record Ticket(
            int errcode,
            String errmsg,
            String ticket,
            @JsonProperty("expires_in") long expiresIn) {}

    record Figures(@JsonProperty("daily_limit") long dailyLimit, long used, long remain) {}

    record Quota(int errcode, String errmsg, Figures quota) {}

    private static final Addresses LOOPBACK = new Addresses(List.of("127.0.0.1"));

    private final String appId;
    private final JsTickets tickets;
    private final Quotas quotas;

    AccountCalls(String appId, JsTickets tickets, Quotas quotas) {
        this.appId = appId;
        this.tickets = tickets;
        this.quotas = quotas;
    }

    List<Call> all() {
        return List.of(
                Call.get("/cgi-bin/getcallbackip", null, asked -> LOOPBACK),
                Call.get("/cgi-bin/get_api_domain_ip", null, asked -> LOOPBACK),
                Call.get("/cgi-bin/ticket/getticket", null, this::ticket),
                Call.post("/cgi-bin/clear_quota", null, this::clear),
                Call.post("/cgi-bin/openapi/quota/get", null, this::quota));
    }

    private Ticket ticket(Asked asked) {
        if (!asked.query("type", WeChatError.INVALID_ARGUMENTS).equals("jsapi")) {
            throw new Refused(WeChatError.INVALID_ARGUMENTS);
        }
        JsTickets.Ticket ticket = tickets.current();
        return new Ticket(0, "ok", ticket.value(), ticket.seconds());
    }

    private Ok clear(Asked asked) {
        if (!asked.text("appid", WeChatError.INVALID_APPID).equals(appId)) {
            throw new Refused(WeChatError.INVALID_APPID);
        }
        if (!quotas.clear()) {
            throw new Refused(WeChatError.NO_CLEARS_LEFT);
        }
        return Ok.OK;
    }

    private Quota quota(Asked asked) {
        Quotas.Quota quota = quotas.of(asked.text("cgi_path", WeChatError.INVALID_CGI_PATH))
                .orElseThrow(() -> new Refused(WeChatError.INVALID_CGI_PATH));
        return new Quota(0, "ok", new Figures(quota.limit(), quota.used(), quota.limit() - quota.used()));
    }
}
