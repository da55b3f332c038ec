package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.ContentWord;
import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.dispatch.Target;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The one table of which service gets what; none means {@code success} and nothing else. */
final class Routes {
    private static final Set<Target> NONE = Set.of();
    private static final Set<Target> PETITION = Set.of(Target.PETITION);
    /** Petition-service answers; what came with the message is fetched meanwhile. */
    private static final Set<Target> PETITION_AND_MEDIA =
            Collections.unmodifiableSet(EnumSet.of(Target.PETITION, Target.MEDIA));

    private static final Set<Target> CONTENT = Set.of(Target.CONTENT);

    private Routes() {}

    static Set<Target> of(Inbound message) {
        return switch (message) {
            case Inbound.Text text -> isForContent(text.text()) ? CONTENT : PETITION;
            case Inbound.Image _, Inbound.Voice _ -> PETITION_AND_MEDIA;
            // A place has nothing to fetch, and a film is asked for in another form.
            case Inbound.Location _, Inbound.Video _, Inbound.Link _ -> PETITION;
            // A menu item's key is the word that could be typed instead.
            case Inbound.Click click -> isForContent(click.eventKey()) ? CONTENT : PETITION;
            case Inbound.Subscribe _, Inbound.Scan _ -> PETITION;
            case Inbound.MassFinished _, Inbound.PublishFinished _ -> CONTENT;
            // What is revoked is what a person had let a page take from WeChat, such as name, picture or address; ours
            // ask
            // for none, so nothing has to go (developers.weixin.qq.com, doc/service/guide/h5/authorization_change).
            case Inbound.UserInformation _ -> NONE;
            // Results of templates, and what opens by itself, have nobody who waits for them here.
            case Inbound.Event _ -> NONE;
        };
    }

    private static boolean isForContent(String text) {
        Typed typed = Typed.of(text);
        return Arrays.stream(ContentWord.values())
                .anyMatch(word -> typed.match(word).isPresent());
    }
}
