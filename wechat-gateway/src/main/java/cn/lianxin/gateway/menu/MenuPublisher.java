package cn.lianxin.gateway.menu;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.contract.Sha256;
import cn.lianxin.config.wechat.CallOutcome;
import cn.lianxin.config.wechat.MenuCalls;
import cn.lianxin.config.wechat.MenuCalls.TagMenu;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Brings the menus to WeChat where they differ from what was brought last, at the start and until it has worked. Starts
 * after the port is open, because the default account's WeChat is behind it.
 */
final class MenuPublisher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(MenuPublisher.class);
    private static final int PHASE = Integer.MAX_VALUE - 512;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration BUSY_AT_MOST = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final List<TagMenu> CONDITIONAL = Stream.of(StaffTag.values())
            .map(tag -> new TagMenu(tag.label(), id -> MenuJson.of(tag.menu(), id)))
            .toList();

    private final Accounts accounts;
    private final MenuCalls wechat;
    private final StringRedisTemplate redis;
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private volatile @Nullable Thread worker;

    MenuPublisher(Accounts accounts, MenuCalls wechat, StringRedisTemplate redis) {
        this.accounts = accounts;
        this.wechat = wechat;
        this.redis = redis;
    }

    /** How it stands with an account's menus. */
    enum State {
        /** To be brought, for the first time or again. */
        WAITING,
        PUBLISHED,
        /** This kind of account has no menus. */
        NO_RIGHT,
        /** WeChat does not take them: a defect of ours. */
        REFUSED
    }

    /** {@return how it stands, by AppID} */
    Map<String, State> states() {
        return Map.copyOf(states);
    }

    private void publishAll() {
        Duration pause = FIRST_PAUSE;
        while (worker == Thread.currentThread()) {
            accounts.all().forEach(this::publish);
            if (!states.containsValue(State.WAITING)) {
                return;
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void publish(Account account) {
        State before = states.getOrDefault(account.appId(), State.WAITING);
        if (before == State.WAITING) {
            states.put(account.appId(), account.can(Capability.MENU) ? tried(account) : State.NO_RIGHT);
        }
    }

    private State tried(Account account) {
        try {
            String wanted = hash(account);
            String key = "lianxin:menu:" + account.appId();
            if (wanted.equals(redis.opsForValue().get(key))) {
                return State.PUBLISHED;
            }
            // Two instances that start together: the other one brings the same.
            if (!Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(key + ":busy", "1", BUSY_AT_MOST))) {
                return State.WAITING;
            }
            try {
                State state = state(brought(account));
                if (state == State.PUBLISHED) {
                    redis.opsForValue().set(key, wanted);
                }
                return state;
            } finally {
                redis.delete(key + ":busy");
            }
        } catch (RuntimeException failed) {
            // Redis away, or silent, or what nobody has thought of: the thread outlives it, or no menu ever came again.
            log.warn("menus wait: {}", failed.getClass().getName());
            return State.WAITING;
        }
    }

    private CallOutcome brought(Account account) {
        CallOutcome outcome = wechat.menu(account, MenuJson.of(MenuDefinition.everybody(), null));
        return outcome instanceof CallOutcome.Done && account.can(Capability.CONDITIONAL_MENU)
                ? wechat.onlyConditionalMenus(account, CONDITIONAL)
                : outcome;
    }

    private static State state(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Done _ -> State.PUBLISHED;
            case CallOutcome.NoRight _ -> State.NO_RIGHT;
            case CallOutcome.Later _ -> State.WAITING;
            case CallOutcome.Refused(int code) -> {
                log.error("WeChat refuses the menu: {}", code);
                yield State.REFUSED;
            }
        };
    }

    private static String hash(Account account) {
        String conditional = Stream.of(StaffTag.values())
                .map(tag -> tag.label() + MenuJson.of(tag.menu(), null))
                .collect(Collectors.joining());
        String everybody = MenuJson.of(MenuDefinition.everybody(), null);
        return Sha256.hex(everybody + conditional + account.can(Capability.CONDITIONAL_MENU));
    }

    @Override
    public void start() {
        accounts.all().forEach(account -> states.putIfAbsent(account.appId(), State.WAITING));
        var thread = Thread.ofVirtual().name("menus").unstarted(this::publishAll);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            LockSupport.unpark(running);
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
