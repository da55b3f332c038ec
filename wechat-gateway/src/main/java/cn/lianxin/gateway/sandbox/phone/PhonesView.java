package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.demo.DemoDistrict.DemoGroup;
import cn.lianxin.config.demo.DemoDistrict.DemoPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page shows.
 *
 * @param front which phone a narrow screen shows, 1 to 3
 * @param clock the time on the phones, 9:41
 */
record PhonesView(
        int front,
        String clock,
        List<Step> steps,
        List<Group> groups,
        List<Switch> switches,
        List<Waiting.Question> waiting,
        Choices choices,
        List<Phone> phones) {
    /** {@return this page's address at that place, for a redirect} */
    String address(String fragment) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/sandbox");
        phones.forEach(
                phone -> address.queryParam("p" + phone.slot(), phone.person().openId()));
        return address.queryParam("tel", front).fragment(fragment).toUriString();
    }

    /**
     * A switch for something that goes wrong.
     *
     * @param words what to expect of it
     */
    record Switch(String code, String name, String words, boolean on) {}

    /**
     * What every phone offers to choose from.
     *
     * @param samples names of sample photos
     * @param scan what a camera read; null for nothing
     */
    record Choices(
            List<String> samples,
            List<Places.Named> places,
            List<DemoGroup> groups,
            @Nullable String scan) {}

    /**
     * A button of the menu.
     *
     * @param key what a tap sends; null where it opens a page or a list
     * @param href null where it sends something or its address is none of the web's
     */
    record Button(
            String name, @Nullable String key, @Nullable String href, List<Button> buttons) {}

    /** A sentence of the guide; neither done nor now is still to come. */
    record Step(int number, boolean done, boolean now, DemoPerson person, int slot, String sentence) {}

    /** People to choose from. */
    record Group(String name, List<DemoPerson> people) {}

    /**
     * One phone.
     *
     * @param follows whether the account can reach this person; without it there is nothing but a way to follow
     * @param older whether bubbles before these are not shown
     * @param draft what stands in the input
     * @param error why it was not sent; null where nothing is wrong
     */
    record Phone(
            int slot,
            DemoPerson person,
            boolean follows,
            List<Button> menu,
            boolean older,
            List<Line> lines,
            String draft,
            @Nullable String error) {}

    /**
     * A bubble or notice.
     *
     * @param time to show above it, null soon after the one before
     * @param picture in place of the text; null for most
     * @param cards in place of the text; empty for most
     */
    record Line(
            long id,
            @Nullable String time,
            String instant,
            boolean mine,
            boolean notice,
            List<ShownText.Part> parts,
            @Nullable String picture,
            List<Card> cards) {}

    /**
     * An article's card.
     *
     * @param href null where the address is none of the web's
     */
    record Card(
            String title,
            String description,
            @Nullable String href,
            @Nullable String picture) {}
}
