package cn.lianxin.petition.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.DirectoryConfiguration;
import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What other modules read of the chain, through the same Redis. */
@WithStores
class DirectoriesOfTheChainTest {
    private static final Person NEW = District.person("owner-zhangshu");

    private final District district;
    private final ConfigurableApplicationContext redis;
    private final StaffDirectory staff;
    private final GroupDirectory groups;
    private final Directories directories;

    DirectoriesOfTheChainTest(TestStores stores) {
        district = new District(stores);
        var application = new SpringApplication(Reader.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        redis = application.run();
        redis.getBean(StringRedisTemplate.class)
                .delete(List.of(
                        "lianxin:{directory}:staff",
                        "lianxin:{directory}:staff-by-person",
                        "lianxin:{directory}:groups"));
        staff = redis.getBean(StaffDirectory.class);
        groups = redis.getBean(GroupDirectory.class);
        directories = new Directories(district.bean(Chain.class), staff, groups, Duration.ofMillis(200));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataRedisAutoConfiguration.class, DirectoryConfiguration.class})
    static class Reader {}

    @AfterEach
    void close() {
        directories.stop();
        redis.close();
    }

    @Test
    void areThereFromTheStart() {
        assertThat(staff.all()).isEmpty();

        directories.start();

        await().until(() ->
                staff.byPerson(District.person("owner-dongshan").hash()).isPresent());
        assertThat(staff.byId("editor-01")).hasValueSatisfying(one -> {
            assertThat(one.role()).isEqualTo(Role.EDITOR);
            assertThat(one.unit()).isNull();
        });
        assertThat(groups.group("dongshan")).contains(new ListedGroup("dongshan", "东山村", "COMMUNITY", "xianxia"));
        assertThat(staff.byPerson(District.person("resident-01").hash())).isEmpty();
    }

    @Test
    void followAChangeOnlyOnceItIsCommitted() {
        directories.start();
        await().until(() -> !staff.all().isEmpty());
        var chain = district.bean(Chain.class);
        assertThat(chain.now().staff(NEW.hash())).isEmpty();

        district.schema().transaction().executeWithoutResult(status -> {
            rows().putStaff(new ChainMapper.StaffRow(
                    "s-new", NEW.appId(), NEW.hash(), NEW.sealed(), "张支书", "OWNER", "zhangshu", false, null));
            chain.changed();
            assertThat(staff.byId("s-new")).isEmpty();
            assertThat(chain.now().staff(NEW.hash())).isEmpty();
        });

        assertThat(chain.now().staff(NEW.hash())).isPresent();
        await().until(() -> staff.byId("s-new").isPresent());
    }

    @Test
    void comeBackIntoAnEmptiedRedis() {
        directories.start();
        await().until(() -> groups.group("dongshan").isPresent());

        groups.publish(List.of());

        await().until(() -> groups.group("dongshan").isPresent());
    }

    private ChainMapper rows() {
        return district.schema().mapper(ChainMapper.class);
    }
}
