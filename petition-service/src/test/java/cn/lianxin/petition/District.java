package cn.lianxin.petition;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.ChainImport;
import cn.lianxin.petition.chain.Group;
import cn.lianxin.petition.chain.GroupPlaces;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.handling.Sweeper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 荷塘区 on the embedded server, spoken to in the users' words. All is real but the clock, which can be moved, and the way
 * a message takes to this module and from it.
 */
public final class District {
    static final Pattern NUMBER = Pattern.compile("HT\\d{13}");
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    private final Schema schema;
    private final Map<String, Phone> phones = new HashMap<>();
    private final Map<String, String> companies = new HashMap<>();
    private final List<String> numbers = new ArrayList<>();
    private Instant now = shanghai("2026-11-24T09:12:00");
    private Rooms rooms;
    private @Nullable Inbound last;

    private District(TestStores stores, boolean imported) {
        schema = stores.schema("petition");
        stores.clear(schema);
        rooms = new Rooms(schema, () -> now);
        if (imported) {
            importDemo();
        }
    }

    /** Tuesday, 24 November 2026, 9:12: nothing has happened yet. */
    public District(TestStores stores) {
        this(stores, true);
    }

    /** As beside a real account before the first import: no group, no staff. */
    public static District notImported(TestStores stores) {
        return new District(stores, false);
    }

    /** Brings in the demonstration's groups and people. */
    public void importDemo() {
        bean(ChainImport.class)
                .bring(
                        groups(),
                        DemoDistrict.people().stream()
                                .map(person -> new ChainImport.Member(
                                        person.openId(),
                                        person(person.openId()),
                                        person.name(),
                                        person.role(),
                                        person.group()))
                                .toList());
    }

    /** Has one more person act for a group. */
    public Phone actsFor(String openId, String group) {
        var member = new ChainImport.Member(openId, person(openId), "某经理", Role.OWNER, group);
        bean(ChainImport.class).bring(groups(), List.of(member));
        return phone(openId);
    }

    /** Has somebody stand in for a group's owner. */
    public Phone standsIn(String openId, String group) {
        var member = new ChainImport.Member(openId, person(openId), "李会计", Role.OWNER, group, true);
        bean(ChainImport.class).bring(groups(), List.of(member));
        return phone(openId);
    }

    /** Has a property company lead an estate. */
    public void leads(String company, String estate) {
        companies.put(estate, company);
        bean(ChainImport.class).bring(groups(), List.of());
    }

    private List<Group> groups() {
        return DemoDistrict.groups().stream()
                .map(group -> new Group(
                        group.code(),
                        group.name(),
                        Level.valueOf(group.level()),
                        group.parent(),
                        companies.get(group.code())))
                .toList();
    }

    /** Puts the demonstration's groups on the map. */
    public void onTheMap() {
        DemoDistrict.places()
                .forEach(place -> bean(GroupPlaces.class).put(place.group(), place.latitude(), place.longitude()));
    }

    public <T> T bean(Class<T> type) {
        return rooms.bean(type);
    }

    public Schema schema() {
        return schema;
    }

    /** The process ends, and another one begins on the same database: what the first one kept in mind is gone. */
    public void restarts() {
        rooms.close();
        rooms = new Rooms(schema, () -> now);
    }

    /** The process ends in the middle of this text, before anything is committed. */
    public void diesOver(Phone phone, String text) {
        Inbound message = new Inbound.Text(key(), phone.person(), now, text);
        schema.transaction().executeWithoutResult(status -> {
            rooms.handle(message);
            status.setRollbackOnly();
        });
        last = message;
        restarts();
    }

    /** The last message comes once more, as after a restart; {@return the answer} */
    public String again() {
        String answer = ((Reply.Text) rooms.handle(Objects.requireNonNull(last))).text();
        remember(answer);
        return answer;
    }

    public Instant now() {
        return now;
    }

    /** Moves the clock to this time in Shanghai. */
    public void at(String time) {
        now = shanghai(time);
    }

    public void later(Duration by) {
        now = now.plus(by);
    }

    /** Moves the clock and lets it look at what has become due: once, as after a standstill. */
    public void passesUntil(String time) {
        at(time);
        bean(Sweeper.class).sweep();
    }

    public Phone resident(String id) {
        return phone("resident-" + id);
    }

    public Phone owner(String group) {
        return phone("owner-" + group);
    }

    /** Somebody by openid, known or not. */
    public Phone phone(String openId) {
        return phones.computeIfAbsent(openId, id -> new Phone(this, id));
    }

    /** Puts somebody into a group. */
    public Phone livesIn(String openId, String group) {
        schema().mapper(BindingMapper.class).bind(person(openId).hash(), group, now);
        return phone(openId);
    }

    /** {@return the n-th petition number that was given out, from 1} */
    public String number(int n) {
        return numbers.get(n - 1);
    }

    /** {@return the newest number} */
    public String number() {
        return numbers.getLast();
    }

    public int petitions() {
        return numbers.size();
    }

    public long id(String number) {
        return rooms.id(number);
    }

    /** {@return everything that was put into the outbox, oldest first} */
    public List<Outbound.Text> sent() {
        return sent(0);
    }

    /** {@return what was put into the outbox after so many} */
    public List<Outbound.Text> sent(int skipped) {
        return rooms.sent(skipped);
    }

    /** {@return everything that was taken back, oldest first} */
    public List<Outbound.Recall> recalled() {
        return rooms.put(Outbound.Recall.class, 0);
    }

    public static Person person(String openId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(openId.getBytes(StandardCharsets.UTF_8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            return new Person("wx0000000000000001", text, "k1." + openId);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** WeChat gives this account everything but what is called so. */
    static Optional<MediaKey> media(Person sender, String mediaId) {
        return mediaId.startsWith("withheld")
                ? Optional.empty()
                : Optional.of(new MediaKey(person(mediaId).hash()));
    }

    public static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** One message of that person, as the reader hands it to the chat. */
    Reply send(Person person, String text) {
        last = new Inbound.Text(key(), person, now, text);
        return rooms.handle(last);
    }

    /** That person begins to follow, by a code's scene or without one. */
    Reply follow(Person person, @Nullable String scene) {
        return rooms.handle(new Inbound.Subscribe(key(), person, now, scene, null));
    }

    /** That person, who follows, scans a code. */
    Reply scan(Person person, String scene) {
        return rooms.handle(new Inbound.Scan(key(), person, now, scene, null));
    }

    Reply tap(Person person, String eventKey) {
        return rooms.handle(new Inbound.Click(key(), person, now, eventKey));
    }

    Reply sendPhoto(Person person, String mediaId) {
        return rooms.handle(new Inbound.Image(key(), person, now, mediaId, null));
    }

    Reply sendVoice(Person person, String mediaId, String recognition) {
        return rooms.handle(new Inbound.Voice(key(), person, now, mediaId, "amr", recognition));
    }

    Reply sendPlace(Person person, double latitude, double longitude, String label) {
        return rooms.handle(new Inbound.Location(key(), person, now, latitude, longitude, 16, label));
    }

    private static MessageKey key() {
        return new MessageKey("m" + MESSAGES.incrementAndGet());
    }

    /** Delivery tells what became of the last message to them of which that is asked. */
    public void delivery(Phone phone, Outcome outcome) {
        Outbound.Text last = sent().stream()
                .filter(text -> text.report() == Report.EVERY && text.to().equals(phone.person()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        delivery(last, outcome);
    }

    /** Delivery tells what became of this message. */
    public void delivery(Outbound.Text message, Outcome outcome) {
        rooms.handle(new Inbound.Delivery(key(), message.to(), now, message.id(), outcome));
    }

    /** {@return the text with the newest number in place of HT} */
    String filled(String text) {
        return numbers.isEmpty() ? text : text.replaceAll("HT(?!\\d)", number());
    }

    /** Remembers the numbers that were given out. */
    void remember(String reply) {
        Matcher found = NUMBER.matcher(reply);
        while (found.find()) {
            if (!numbers.contains(found.group())) {
                numbers.add(found.group());
            }
        }
    }
}
