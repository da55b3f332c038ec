package cn.lianxin.gateway.poster;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.QrCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * WeChat's QR code of each group, which binds whoever scans it: made when the group's page is first opened, and kept.
 *
 * <p>Anybody can open such a page: WeChat is asked for one at a time, and after it has failed not for a minute.
 */
final class GroupScenes {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final GroupSceneMapper rows;
    private final QrCalls wechat;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private Instant notBefore = Instant.EPOCH;

    GroupScenes(GroupSceneMapper rows, QrCalls wechat, InstantSource clock) {
        this.rows = rows;
        this.wechat = wechat;
        this.clock = clock;
    }

    /** {@return what the code holds; empty where WeChat does not give one now} */
    Optional<String> address(Account account, String group) {
        return known(account, group).or(() -> asked(account, group));
    }

    private Optional<String> known(Account account, String group) {
        return Optional.ofNullable(rows.find(account.appId(), group));
    }

    private Optional<String> asked(Account account, String group) {
        asking.lock();
        try {
            Optional<String> meanwhile = known(account, group);
            if (meanwhile.isPresent() || clock.instant().isBefore(notBefore)) {
                return meanwhile;
            }
            if (wechat.forGood(account, ListedGroup.SCENE + group) instanceof Answer.Done<String>(String address)
                    && !address.isEmpty()) {
                rows.put(account.appId(), group, address, clock.instant());
                return Optional.of(address);
            }
            notBefore = clock.instant().plus(PAUSE);
            return Optional.empty();
        } finally {
            asking.unlock();
        }
    }
}
