package cn.lianxin.gateway.sandbox.world;

import cn.lianxin.config.demo.DemoDistrict;
import org.springframework.context.SmartLifecycle;

/**
 * The demonstration's staff have just been in touch with the account when the world starts, as people who work with it
 * every day have: else the first alert of a fresh sandbox would meet a closed window and stay away until its owner
 * happens to write. Whoever's window is open keeps it as it is.
 */
final class StaffContact implements SmartLifecycle {
    private final Chats chats;
    private volatile boolean made;

    StaffContact(Chats chats) {
        this.chats = chats;
    }

    @Override
    public void start() {
        DemoDistrict.people().stream()
                .filter(person -> person.role() != null)
                .forEach(person -> chats.stepWhereClosed(person.openId(), Interaction.MESSAGE));
        made = true;
    }

    @Override
    public void stop() {
        made = false;
    }

    @Override
    public boolean isRunning() {
        return made;
    }

    /** After the connections to Redis, before the port opens: the first message already alerts somebody. */
    @Override
    public int getPhase() {
        return 1;
    }
}
