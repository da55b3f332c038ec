package cn.lianxin.config.web;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Sha256;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Login by chat, without a password: a browser shows a code ({@link #offer}), its person types it on the phone and says
 * that it is they ({@link #ask}, {@link #confirm}), and that browser, no other, goes in ({@link #take}), once.
 *
 * <p>All of it lies in Redis under one hash tag, each step one script: the browser and the chat may be in two processes.
 * Chat's steps know their message by its key, so that one which comes twice is answered alike and counts once.
 */
public final class LoginCodes {
    /** From the code's first sight to the phone's answer, and from there to the browser's entry. */
    static final Duration VALID = Duration.ofMinutes(2);

    private static final int WRONG_ONES = 5;
    private static final Duration CLOSED = Duration.ofMinutes(10);
    /** What Redis keeps of a code or of an answer, by its own clock; whether a code is over is compared with ours. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Of a million codes so many may be shown at a time; a flood of pages gets no more. */
    private static final int MOST = 20_000;

    private static final int TRIES = 30;
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final StringRedisTemplate redis;
    private final StaffDirectory staff;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    LoginCodes(StringRedisTemplate redis, StaffDirectory staff, InstantSource clock) {
        this.redis = redis;
        this.staff = staff;
        this.clock = clock;
    }

    /** What somebody who typed a code is told. */
    public sealed interface Asked {
        /**
         * Which device shows it; 是 lets it in.
         *
         * @param device in words, counted: 一台 Windows 电脑
         * @param place name of the network it asks from; empty where nobody named that
         */
        record Device(String device, String place) implements Asked {}

        /** @param left how many wrong ones may follow */
        record Wrong(int left) implements Asked {}

        /** For ten minutes after five wrong ones. */
        record Closed() implements Asked {}

        /** They are not on the staff. */
        record Stranger() implements Asked {}
    }

    /** What 是 or 不是 led to. */
    public enum Answered {
        IN,
        REFUSED,
        /** It came too late. */
        OVER,
        /** They are not on the staff any more. */
        STRANGER
    }

    /** How a browser's code stands. */
    enum State {
        WAITING,
        CONFIRMED,
        REFUSED,
        OVER
    }

    /** @param until when it is over */
    record Standing(State state, String code, Instant until) {}

    /** @param round the staff member's, at their 是; {@link #round} has gone on where they said 退出 since */
    record Entry(String staffId, String round) {}

    /**
     * {@return a fresh code for this browser, in place of any that it showed before; empty where too many wait}
     *
     * @param browser a secret that only this browser sends
     */
    Optional<Standing> offer(String browser, String device, String place) {
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        for (int i = 0; i < TRIES; i++) {
            String code = "%06d".formatted(random.nextInt(1_000_000));
            String done = LoginScript.OFFER.run(
                    redis,
                    digest(browser),
                    code,
                    device,
                    place,
                    millis(now),
                    millis(until),
                    kept(),
                    Integer.toString(MOST));
            if (done.equals("OFFERED")) {
                return Optional.of(new Standing(State.WAITING, code, until));
            }
            if (done.equals("FULL")) {
                break;
            }
        }
        return Optional.empty();
    }

    /** {@return how the code stands that this browser shows} */
    Standing standing(String browser) {
        String code = redis.opsForValue().get(LoginScript.PREFIX + "browser:" + digest(browser));
        if (code == null) {
            return new Standing(State.OVER, "", clock.instant());
        }
        List<String> offer = redis.<String, String>opsForHash()
                .multiGet(LoginScript.PREFIX + "offer:" + code, List.of("browser", "state", "until"));
        if (!digest(browser).equals(offer.get(0))) {
            return new Standing(State.OVER, code, clock.instant());
        }
        Instant until = Instant.ofEpochMilli(Long.parseLong(offer.get(2)));
        State state = clock.instant().isBefore(until) ? state(offer.get(1)) : State.OVER;
        return new Standing(state, code, until);
    }

    /** A person types a code. */
    public Asked ask(Person person, String code, MessageKey message) {
        if (staff.byPerson(person.hash()).isEmpty()) {
            return new Asked.Stranger();
        }
        String typed = CODE.matcher(code).matches() ? code : "";
        String[] said = LoginScript.ASK
                .run(
                        redis,
                        person.hash(),
                        typed,
                        message.value(),
                        millis(clock.instant()),
                        kept(),
                        Integer.toString(WRONG_ONES),
                        Long.toString(CLOSED.toMillis()))
                .split("\n", -1);
        return switch (said[0]) {
            case "ASKED" -> new Asked.Device(said[1], said[2]);
            case "WRONG" -> new Asked.Wrong(Integer.parseInt(said[1]));
            default -> new Asked.Closed();
        };
    }

    /** A person answers 是; {@return what came of it, empty where no login waits for it} */
    public Optional<Answered> confirm(Person person, MessageKey message) {
        return answer(person, message, "YES");
    }

    /** A person answers 不是; {@return what came of it, empty where no login waits for it} */
    public Optional<Answered> refuse(Person person, MessageKey message) {
        return answer(person, message, "NO");
    }

    private Optional<Answered> answer(Person person, MessageKey message, String word) {
        Optional<Staff> known = staff.byPerson(person.hash());
        Instant now = clock.instant();
        String said = LoginScript.ANSWER.run(
                redis,
                person.hash(),
                message.value(),
                known.isPresent() ? word : "NO",
                millis(now),
                millis(now.plus(VALID)),
                kept(),
                known.map(Staff::staffId).orElse(""));
        if (said.equals("NOTHING")) {
            return Optional.empty();
        }
        return Optional.of(known.isPresent() ? Answered.valueOf(said) : Answered.STRANGER);
    }

    /** The browser goes in; {@return who it is, empty where its code is not confirmed} */
    Optional<Entry> take(String browser) {
        String[] taken = LoginScript.TAKE
                .run(redis, digest(browser), millis(clock.instant()))
                .split("\n", -1);
        return taken.length == 2 ? Optional.of(new Entry(taken[0], taken[1])) : Optional.empty();
    }

    /** 退出: whatever this person has opened anywhere is closed. {@return false where they are not on the staff} */
    public boolean leave(Person person) {
        Optional<Staff> known = staff.byPerson(person.hash());
        known.ifPresent(one -> redis.opsForValue().increment(roundKey(one.staffId())));
        return known.isPresent();
    }

    /** {@return what changes with each 退出 of theirs: a session is good for the round it was opened in} */
    String round(String staffId) {
        return Objects.requireNonNullElse(redis.opsForValue().get(roundKey(staffId)), "0");
    }

    private static String roundKey(String staffId) {
        return LoginScript.PREFIX + "round:" + staffId;
    }

    private static State state(String kept) {
        return switch (kept) {
            case "OFFERED", "ASKED" -> State.WAITING;
            case "CONFIRMED" -> State.CONFIRMED;
            default -> State.REFUSED;
        };
    }

    private static String digest(String browser) {
        return Sha256.hex(browser);
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static String kept() {
        return Long.toString(KEPT.toMillis());
    }
}
