package cn.lianxin.gateway.sandbox.phone;

import static java.util.Objects.requireNonNullElse;

import cn.lianxin.config.demo.DemoDistrict.DemoPerson;
import cn.lianxin.config.identity.Role;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Choices;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Group;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Phone;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Step;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Switch;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Menus;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.People;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the page together: who holds which phone, their chats, and the guide. */
final class Phones {
    /** Older bubbles are left out, so that a long chat does not make a slow page. */
    private static final int SHOWN = 60;

    private final People people;
    private final Chats chats;
    private final Menus menus;
    private final Scenes scenes;
    private final Faults faults;
    private final Story story;
    private final Lines lines;
    private final Waiting waiting;
    private final InstantSource clock;

    Phones(
            People people,
            Chats chats,
            Menus menus,
            Scenes scenes,
            Faults faults,
            Story story,
            Lines lines,
            Waiting waiting,
            InstantSource clock) {
        this.people = people;
        this.chats = chats;
        this.menus = menus;
        this.scenes = scenes;
        this.faults = faults;
        this.story = story;
        this.lines = lines;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * The page for what was chosen.
     *
     * @param error why the text on the phone in front was not sent; it is shown there with what was typed
     */
    PhonesView view(Chosen chosen, @Nullable String error) {
        Instant now = clock.instant();
        List<DemoPerson> holders = new ArrayList<>(IntStream.rangeClosed(1, 3)
                .mapToObj(slot -> holder(chosen, slot))
                .toList());
        int front = chosen.front();
        String draft = error == null ? "" : requireNonNullElse(chosen.text(), "");
        if (chosen.sentence() > 0) {
            Story.Step step = Story.STEPS.get(chosen.sentence() - 1);
            front = slotOf(step, holders);
            holders.set(front - 1, find(step.openId()));
            draft = step.sentence();
        }
        List<Phone> phones = new ArrayList<>();
        for (int slot = 1; slot <= 3; slot++) {
            boolean inFront = slot == front;
            phones.add(phone(slot, holders.get(slot - 1), now, inFront ? draft : "", inFront ? error : null));
        }
        return new PhonesView(
                front, Lines.clock(now), steps(), groups(), switches(), waiting.now(), choices(chosen), phones);
    }

    private DemoPerson holder(Chosen chosen, int slot) {
        return Optional.ofNullable(chosen.holder(slot))
                .filter(People::wellFormed)
                .flatMap(people::find)
                .orElseGet(() -> find(Story.CAST.get(slot - 1)));
    }

    /** Where the step's person already holds a phone, else the phone the story gives them. */
    private static int slotOf(Story.Step step, List<DemoPerson> holders) {
        return IntStream.rangeClosed(1, 3)
                .filter(slot -> holders.get(slot - 1).openId().equals(step.openId()))
                .findFirst()
                .orElse(step.slot());
    }

    private Phone phone(int slot, DemoPerson person, Instant now, String draft, @Nullable String error) {
        List<Message> all = chats.of(person.openId());
        List<Message> last = all.subList(Math.max(0, all.size() - SHOWN), all.size());
        return new Phone(
                slot,
                person,
                people.follows(person.openId()),
                menus.seenBy(person.openId()).map(lines::menu).orElse(List.of()),
                last.size() < all.size(),
                lines.of(last, now),
                draft,
                error);
    }

    private List<Step> steps() {
        int done = story.done();
        return Story.STEPS.stream()
                .map(step -> new Step(
                        step.number(),
                        step.number() <= done,
                        step.number() == done + 1,
                        find(step.openId()),
                        step.slot(),
                        step.sentence()))
                .toList();
    }

    private Choices choices(Chosen chosen) {
        List<String> samples =
                Arrays.stream(SamplePhoto.values()).map(SamplePhoto::name).toList();
        return new Choices(samples, Places.all(), scenes.groups(), chosen.scan());
    }

    private List<Switch> switches() {
        Set<Fault> active = faults.active();
        return Arrays.stream(Fault.values())
                .map(fault -> new Switch(
                        fault.name(),
                        Words.say("fault." + fault.name()),
                        Words.say("fault." + fault.name() + ".means"),
                        active.contains(fault)))
                .toList();
    }

    private List<Group> groups() {
        Map<String, List<DemoPerson>> groups = new LinkedHashMap<>();
        for (DemoPerson person : people.all()) {
            groups.computeIfAbsent(group(person), key -> new ArrayList<>()).add(person);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(Words.say(group.getKey()), group.getValue()))
                .toList();
    }

    private static String group(DemoPerson person) {
        Role role = person.role();
        if (role == null) {
            return person.group() == null ? "group.stranger" : "group.resident";
        }
        return switch (role) {
            case OWNER, SUPERVISOR -> "group.owner";
            case DEPARTMENT -> "group.department";
            case EDITOR, REVIEWER, CHIEF, ADMIN -> "group.editorial";
        };
    }

    private DemoPerson find(String demoOpenId) {
        return people.find(demoOpenId).orElseThrow();
    }
}
