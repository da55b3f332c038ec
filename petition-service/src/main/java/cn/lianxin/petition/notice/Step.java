package cn.lianxin.petition.notice;

import cn.lianxin.config.calendar.ChineseTime;
import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.chain.StandIns;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of a petition, and what is to be told of it.
 *
 * @param supporters who waits for it besides the one who brought it up
 * @param texts one a hearer: where several events speak to the same person, the last one does
 */
record Step(
        Petition before,
        Petition after,
        ChainSnapshot chain,
        List<Person> supporters,
        Wording wording,
        ShortNumbers shortNumbers,
        Instant now,
        Map<Person, String> texts) {
    private static final int EXCERPT = 120;

    /** A resident reads an answer whole; staff's are limited to this. */
    private static final int WHOLE = 500;

    String lead() {
        return after.holding().lead();
    }

    /** Who led before it. */
    String giver() {
        return before.holding().lead();
    }

    /** Whoever had it in hand before it. */
    String silent() {
        return Objects.requireNonNullElse(before.holding().offered(), giver());
    }

    /** {@return the community of what staff were told, whose part it is to call} */
    @Nullable
    String community() {
        return chain.holderFrom(after.matter().entry(), Level.COMMUNITY)
                .map(Unit::code)
                .orElse(null);
    }

    String households() {
        return Integer.toString(after.following().households());
    }

    /** {@return the name of the unit an event is about; of the lead where it names none} */
    String unit(PetitionEvent event) {
        return chain.name(Objects.requireNonNullElse(event.detail(), lead()));
    }

    /** What every wording may name, and what this one names besides. */
    String say(String key, String... more) {
        String[] common = {
            "no", after.matter().number(),
            "text", excerpt(after.matter().text()),
            "lead", named(lead()),
            "helpers", helpers(),
            "respondBy", respondBy(),
            "handleBy", handleBy()
        };
        String[] all = new String[common.length + more.length];
        System.arraycopy(common, 0, all, 0, common.length);
        System.arraycopy(more, 0, all, common.length, more.length);
        return wording.say(key, all);
    }

    /** Everybody who waits for it. */
    void residents(String text) {
        supporters.forEach(one -> texts.put(one, text));
        submitter(text);
    }

    /** Whom staff were told of has no phone here: somebody calls. */
    void submitter(String text) {
        if (after.matter().unclaimed()) {
            return;
        }
        texts.put(after.matter().submitter(), text);
    }

    /** Those who hear for the unit, each with what they type for the petition as {@code ref}. */
    void owners(@Nullable String unit, String key, String... more) {
        owners(unit, withRef(key, more));
    }

    void owners(@Nullable String unit, Function<Owner, String> text) {
        if (unit != null) {
            StandIns.hearers(chain, unit, now).forEach(owner -> texts.put(owner.person(), text.apply(owner)));
        }
    }

    /** Those who stand in for the unit's owner. */
    void deputies(@Nullable String unit, String key, String... more) {
        if (unit != null) {
            Function<Owner, String> text = withRef(key, more);
            StandIns.deputies(chain, unit, now).forEach(owner -> texts.put(owner.person(), text.apply(owner)));
        }
    }

    private Function<Owner, String> withRef(String key, String... more) {
        return owner -> {
            String[] withRef = new String[more.length + 2];
            System.arraycopy(more, 0, withRef, 0, more.length);
            withRef[more.length] = "ref";
            withRef[more.length + 1] = ref(owner);
            return say(key, withRef);
        };
    }

    /** Everybody whose hands it is in: the lead, whoever it is offered to, and who owes a part. */
    void everyHand(String key, String... more) {
        owners(before.holding().lead(), key, more);
        owners(before.holding().offered(), key, more);
        before.holding().open().forEach(task -> owners(task.unit(), key, more));
    }

    /** The sentence with what somebody said; nothing where nothing was. */
    String reason(String key, String said) {
        return said.isEmpty() ? "" : wording.say(key, "reason", excerpt(said));
    }

    /** The unit's name with who answers for it: 东山村王支书. */
    String named(@Nullable String unit) {
        if (unit == null) {
            return "";
        }
        List<Owner> owners = chain.owners(unit);
        return chain.name(unit) + (owners.isEmpty() ? "" : owners.getFirst().name());
    }

    /** What the owner types for this petition: the short number, else the whole one. */
    String ref(Owner owner) {
        var given =
                after.version() == 1 ? shortNumbers.giveNew(owner, after.id()) : shortNumbers.give(owner, after.id());
        return given.isPresent()
                ? Integer.toString(given.getAsInt())
                : after.matter().number();
    }

    String day(Instant at) {
        return ChineseTime.day(at, now);
    }

    /** {@return the words of an event; empty where nothing was said} */
    static String said(PetitionEvent event) {
        return Objects.requireNonNullElse(event.text(), "");
    }

    static String whole(String text) {
        return Wording.excerpt(text, WHOLE);
    }

    static String excerpt(String text) {
        return Wording.excerpt(text, EXCERPT);
    }

    private String helpers() {
        return after.holding().open().map(Task::unit).map(chain::name).collect(Collectors.joining("、"));
    }

    private String respondBy() {
        Instant by = after.due().respondBy();
        return ChineseTime.dayAndTime(by == null ? after.due().handleBy() : by, now);
    }

    /** Until when the resident may answer. */
    String answerBy() {
        Instant by = after.due().answerBy();
        return by == null ? handleBy() : ChineseTime.day(by, now);
    }

    /** A limit in working days ends with the day; one that runs around the clock has its minute. */
    private String handleBy() {
        Instant by = after.due().handleBy();
        return after.matter().urgency().aroundTheClock() ? ChineseTime.dayAndTime(by, now) : ChineseTime.day(by, now);
    }
}
