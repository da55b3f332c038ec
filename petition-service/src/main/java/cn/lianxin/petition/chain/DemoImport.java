package cn.lianxin.petition.chain;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Sha256;
import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.config.identity.OpenIds;
import org.springframework.context.SmartLifecycle;

/**
 * Imports the demonstration district at the start, by the same code as a real list, and like one once: a restart does not
 * bring back who was unbound since, nor what was closed. Never beside a real account.
 */
final class DemoImport implements SmartLifecycle {
    private final ChainImport chain;
    private final GroupPlaces places;
    private final OpenIds openIds;
    private final Accounts accounts;
    private volatile boolean done;

    DemoImport(ChainImport chain, GroupPlaces places, OpenIds openIds, Accounts accounts) {
        this.chain = chain;
        this.places = places;
        this.openIds = openIds;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        String digest = digest();
        if (accounts.sandbox() && !chain.knows(digest)) {
            bring(accounts.all().getFirst().appId());
            chain.remember(digest);
        }
        done = true;
    }

    private void bring(String appId) {
        chain.bring(
                DemoDistrict.groups().stream()
                        .map(group ->
                                new Group(group.code(), group.name(), Level.valueOf(group.level()), group.parent()))
                        .toList(),
                DemoDistrict.people().stream()
                        .map(person -> new ChainImport.Member(
                                person.openId(),
                                openIds.seal(appId, person.openId()),
                                person.name(),
                                person.role(),
                                person.group()))
                        .toList());
        DemoDistrict.places().forEach(place -> places.put(place.group(), place.latitude(), place.longitude()));
    }

    /** A version with another district brings that one in, once more. */
    private static String digest() {
        String district = "" + DemoDistrict.groups() + DemoDistrict.people() + DemoDistrict.places();
        return Sha256.hex(district);
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Before the port opens: the first message finds its group. */
    @Override
    public int getPhase() {
        return 0;
    }
}
