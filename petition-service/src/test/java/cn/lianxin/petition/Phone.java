package cn.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's phone in the {@link District}. */
public final class Phone {
    private final District district;
    private final Person person;
    private String reply = "";
    private int heard;

    Phone(District district, String openId) {
        this.district = district;
        this.person = District.person(openId);
    }

    /** Sends a text, in which HT stands for the newest number; remembers the answer. */
    public Phone says(String text) {
        reply = ((Reply.Text) send(district.filled(text))).text();
        assertFitsAPhone(reply);
        district.remember(reply);
        return this;
    }

    /** Begins to follow, by a code's scene or without one. */
    public Phone follows(@Nullable String scene) {
        return answered(district.follow(person, scene));
    }

    /** Scans one of the account's codes. */
    public Phone scans(String scene) {
        return answered(district.scan(person, scene));
    }

    /** Taps a menu item. */
    public Phone taps(String eventKey) {
        return answered(district.tap(person, eventKey));
    }

    /** Sends a photo; remembers the answer. */
    public Phone sendsPhoto(String mediaId) {
        return answered(district.sendPhoto(person, mediaId));
    }

    /** Says something aloud, which WeChat writes down; where it does not, the empty string. */
    public Phone saysAloud(String mediaId, String recognition) {
        return answered(district.sendVoice(person, mediaId, recognition));
    }

    /** Sends a place. */
    public Phone sendsPlace(double latitude, double longitude, String label) {
        return answered(district.sendPlace(person, latitude, longitude, label));
    }

    private Phone answered(Reply answer) {
        reply = ((Reply.Text) answer).text();
        assertFitsAPhone(reply);
        district.remember(reply);
        return this;
    }

    public Reply send(String text) {
        return district.send(person, text);
    }

    /** The last answer says all of this; a number alone means: on a line of its own. */
    public Phone reads(String... parts) {
        assertSays(reply, parts);
        return this;
    }

    public Phone doesNotRead(String... parts) {
        assertThat(reply).doesNotContain(parts);
        return this;
    }

    public String reply() {
        return reply;
    }

    /** The next notice this phone got says all of this. */
    public Phone hears(String... parts) {
        List<String> all = notices();
        assertThat(all).as("notices").hasSizeGreaterThan(heard);
        String text = all.get(heard++);
        assertFitsAPhone(text);
        assertSays(text, parts);
        return this;
    }

    public Phone hearsNothing() {
        List<String> all = notices();
        assertThat(all.subList(heard, all.size())).isEmpty();
        return this;
    }

    public Person person() {
        return person;
    }

    private List<String> notices() {
        return district.sent().stream()
                .filter(text -> text.to().equals(person))
                .map(Outbound.Text::text)
                .toList();
    }

    /** At most six lines, blank ones not counted; no place left unfilled; no blank line at either end. */
    private static void assertFitsAPhone(String text) {
        assertThat(text.lines().filter(line -> !line.isBlank())).as(text).hasSizeLessThanOrEqualTo(6);
        assertThat(text).doesNotContain("{", "}").isEqualTo(text.strip());
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).as(text).isLessThanOrEqualTo(2047);
    }

    private static void assertSays(String text, String... parts) {
        Arrays.stream(parts).forEach(part -> {
            if (District.NUMBER.matcher(part).matches()) {
                assertThat(text.lines()).as(text).contains(part);
            } else {
                assertThat(text).contains(part);
            }
        });
    }
}
