package cn.lianxin.content.push;

import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.store.Schema;
import java.time.Instant;
import java.util.List;

/** Keeps count of what an account has sent: a unique row each. */
final class Quotas {
    private final QuotaMapper rows;
    private final Accounts accounts;

    Quotas(Schema schema, Accounts accounts) {
        this.rows = schema.mapper(QuotaMapper.class);
        this.accounts = accounts;
    }

    /** Takes one with the running transaction; {@return false where there is none left} */
    boolean take(Push push, Instant now) {
        if (push.published()) {
            return true;
        }
        String appId = push.plan().appId();
        AccountType type = type(appId);
        String period = Quota.period(type, now);
        String unit = Quota.unit(type, push.plan().audience());
        rows.open(appId, period);
        rows.lock(appId, period);
        if (Quota.used(unit, rows.used(appId, period)) >= Quota.most(type)) {
            return false;
        }
        rows.take(appId, period, unit, rows.lastSlot(appId, period, unit) + 1, push.id());
        return true;
    }

    /** What did not go out uses up nothing. */
    void release(Push push) {
        rows.release(push.id());
    }

    /** {@return what was used in the period of that time} */
    List<QuotaMapper.Used> used(String appId, Instant at) {
        return rows.used(appId, Quota.period(type(appId), at));
    }

    AccountType type(String appId) {
        return accounts.find(appId).orElseThrow().type();
    }
}
