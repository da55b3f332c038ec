package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Event;
import cn.lianxin.gateway.sandbox.world.Event.Field;
import cn.lianxin.gateway.sandbox.world.Format;
import cn.lianxin.gateway.sandbox.world.Interaction;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Menus;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.QrCodes.QrCode;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What people do on their phones besides writing; each goes signed through the account's door. */
final class Doings {
    /** WeChat's bound on a picture. */
    static final int PHOTO_BYTES = 10 << 20;

    private static final Set<Format> PHOTOS = EnumSet.of(Format.JPEG, Format.PNG, Format.GIF);

    private final People people;
    private final Chats chats;
    private final Media media;
    private final Menus menus;
    private final PublicUrl publicUrl;
    private final Sender sender;
    private final InstantSource clock;

    Doings(
            People people,
            Chats chats,
            Media media,
            Menus menus,
            PublicUrl publicUrl,
            Sender sender,
            InstantSource clock) {
        this.people = people;
        this.chats = chats;
        this.media = media;
        this.menus = menus;
        this.publicUrl = publicUrl;
        this.sender = sender;
        this.clock = clock;
    }

    /** A tap on a button of the menu that this person sees just now. */
    Future<?> tap(String openId, String key) {
        boolean there = menus.seenBy(openId).stream()
                .flatMap(menu -> menu.button().stream())
                .flatMap(button -> Stream.concat(Stream.of(button), button.subButton().stream()))
                .anyMatch(button -> "click".equals(button.type()) && key.equals(button.key()));
        if (!there) {
            throw Unsendable.because("no-button");
        }
        chats.step(openId, Interaction.CLICK);
        return tell(openId, Event.of("CLICK", new Field("EventKey", key)));
    }

    Future<?> photo(String openId, byte[] bytes) {
        Format format = Format.of(bytes).filter(PHOTOS::contains).orElseThrow(() -> Unsendable.because("no-photo"));
        if (bytes.length > PHOTO_BYTES) {
            throw Unsendable.because("photo-too-large");
        }
        String id = media.keep(Media.Kind.IMAGE, format, bytes, false).id();
        Message message = chats.say(openId, "image", "", id);
        return sender.send(openId, Outgoing.image(message, id, publicUrl.of("/sandbox/media/" + id)));
    }

    Future<?> place(String openId, String code) {
        Place place = Places.find(code).orElseThrow(() -> Unsendable.because("no-place"));
        Message message = chats.say(openId, "location", Words.say("at") + place.label(), null);
        return sender.send(openId, Outgoing.place(message, place));
    }

    /** Who does not follow yet does from now on. */
    Future<?> scan(String openId, QrCode code) {
        Field ticket = new Field("Ticket", code.ticket());
        if (people.find(openId).isPresent() && people.follows(openId)) {
            chats.step(openId, Interaction.SCAN);
            return tell(openId, Event.of("SCAN", new Field("EventKey", code.scene()), ticket));
        }
        people.follow(openId, code.scene(), clock.instant());
        chats.step(openId, Interaction.SUBSCRIBE);
        return tell(openId, Event.of("subscribe", new Field("EventKey", "qrscene_" + code.scene()), ticket));
    }

    Future<?> follow(String openId) {
        people.follow(openId, null, clock.instant());
        chats.step(openId, Interaction.SUBSCRIBE);
        return tell(openId, Event.of("subscribe", new Field("EventKey", "")));
    }

    Future<?> leave(String openId) {
        people.leave(openId, clock.instant());
        return tell(openId, Event.of("unsubscribe", new Field("EventKey", "")));
    }

    private Future<?> tell(String openId, Event event) {
        return sender.send(openId, Outgoing.event(event, clock.instant()));
    }
}
