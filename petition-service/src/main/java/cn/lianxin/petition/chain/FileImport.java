package cn.lianxin.petition.chain;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.identity.OpenIds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * {@code lianxin.chain.import}: brings a file of groups, staff and residents in at the start. All of it or nothing: where
 * one line is wrong, the report names the lines and the chain stays as it was. The same file is brought in once, so that a
 * restart does not bring back who was unbound since.
 */
final class FileImport implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FileImport.class);
    private static final int CHUNK = 1_000;

    private final Path file;
    private final ChainImport chain;
    private final OpenIds openIds;
    private final Accounts accounts;
    private volatile boolean done;

    FileImport(Path file, ChainImport chain, OpenIds openIds, Accounts accounts) {
        this.file = file;
        this.chain = chain;
        this.openIds = openIds;
        this.accounts = accounts;
    }

    /** What is read and not yet stored. */
    private final class Chunk {
        private final List<Group> groups = new ArrayList<>();
        private final List<ChainImport.Member> staff = new ArrayList<>();
        private final List<ChainImport.Home> homes = new ArrayList<>();
        private final String appId = accounts.all().getFirst().appId();

        void add(ImportLine line) {
            switch (line) {
                case ImportLine.OfGroup(Group group) -> groups.add(group);
                case ImportLine.OfStaff one -> staff.add(member(one));
                case ImportLine.OfResident one ->
                    homes.add(new ChainImport.Home(openIds.hash(appId, one.openId()), one.group()));
                case ImportLine.Wrong(String reason) -> throw new IllegalStateException("changed meanwhile: " + reason);
            }
            if (groups.size() + staff.size() + homes.size() == CHUNK) {
                store();
            }
        }

        private ChainImport.Member member(ImportLine.OfStaff one) {
            var person = openIds.seal(appId, one.openId());
            return new ChainImport.Member(
                    "i-" + person.hash(), person, one.name(), one.role(), one.unit(), one.deputy());
        }

        void store() {
            chain.put(groups, staff, homes);
            groups.clear();
            staff.clear();
            homes.clear();
        }
    }

    /** {@return what is wrong with the file, for people; empty where it is brought in, or was before} */
    List<String> bring() {
        var list = new ImportList(file);
        ImportList.Checked checked = list.check();
        if (checked.wrong() > 0) {
            log.error("名单 {} 有 {} 行不对，一行也没有导入：\n{}", file, checked.wrong(), String.join("\n", checked.errors()));
            return checked.errors();
        }
        if (chain.knows(checked.digest())) {
            log.info("{} was brought in before and has not changed", file);
            return List.of();
        }
        Set<String> before = chain.unitsWithSomebody();
        var chunk = new Chunk();
        list.read((line, number) -> chunk.add(line));
        chunk.store();
        chain.handOn(before);
        chain.remember(checked.digest());
        log.info("{} is brought in", file);
        return List.of();
    }

    @Override
    public void start() {
        bring();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Before the port opens, like the demonstration. */
    @Override
    public int getPhase() {
        return 0;
    }
}
