package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.api.Api;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** 240,000 followers, as the real account has them: a message to all of them is kept once. */
@SandboxTest
class CrowdTest {
    private static final int MANY = 240_000;
    private static final long A_MEGABYTE = 1 << 20;

    private final Api api;
    private final Web web;

    @Autowired
    Tags tags;

    @Autowired
    Followers followers;

    @Autowired
    Chats chats;

    @Autowired
    MassMessages messages;

    @Autowired
    Crowd crowd;

    @Autowired
    StringRedisTemplate redis;

    CrowdTest(@LocalServerPort int port) {
        this.api = new Api(port);
        this.web = new Web(port);
    }

    @BeforeEach
    @AfterEach
    void emptyWorld() {
        Set<String> keys = redis.keys("lianxin:sandbox:*");
        for (var some = List.copyOf(keys);
                !some.isEmpty();
                some = some.subList(Math.min(5000, some.size()), some.size())) {
            redis.unlink(some.subList(0, Math.min(5000, some.size())));
        }
    }

    @Test
    void reachesThemAllAndThoseOfATagInFlatMemory() {
        int tag = tags.create("居民");
        assertThat(crowd.gather(MANY, tag)).isEqualTo(MANY + people());
        String toTag = draftTo("{\"is_to_all\":false,\"tag_id\":" + tag + "}");
        String toAll = draftTo("{\"is_to_all\":true}");
        long heap = heap();
        long stored = stored();
        JsonNode one = api.post("/cgi-bin/message/mass/sendall", toTag);
        JsonNode all = api.post("/cgi-bin/message/mass/sendall", toAll);
        await().until(() ->
                api.status(one).equals("SEND_SUCCESS") && api.status(all).equals("SEND_SUCCESS"));
        assertThat(message(one).total()).isEqualTo(MANY);
        assertThat(message(all).total()).isEqualTo(MANY + people());
        assertThat(chats.of("crowd-000001")).hasSize(2);
        assertThat(chats.of("crowd-240000")).hasSize(2);
        assertThat(chats.of("resident-01")).hasSize(1);
        assertThat(stored() - stored).as("bytes in Redis").isLessThan(A_MEGABYTE);
        assertThat(heap() - heap).as("bytes on the heap").isLessThan(8 * A_MEGABYTE);
    }

    @Test
    void areListedPageByPageOnceEach() {
        gather(25_000, 0);
        Set<String> seen = new HashSet<>();
        int pages = 0;
        Optional<String> last = Optional.empty();
        for (List<String> page = page(null); !page.isEmpty(); page = page(last.orElseThrow())) {
            assertThat(page).hasSizeLessThanOrEqualTo(Followers.PAGE);
            seen.addAll(page);
            last = Optional.of(page.getLast());
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(25_000 + people());
        JsonNode first = api.get("/cgi-bin/user/get");
        assertThat(first.path("total").asInt()).isEqualTo(25_000 + people());
        assertThat(first.path("count").asInt()).isEqualTo(10_000);
        assertThat(web.get("/sandbox").body()).doesNotContain("crowd-");
    }

    private List<String> page(@Nullable String after) {
        return followers.page(after).orElseThrow();
    }

    private long gather(int people, int tag) {
        return Web.json(web.post(
                        "/sandbox/crowd", "application/json", "{\"people\":" + people + ",\"tag\":" + tag + "}"))
                .path("followers")
                .asLong();
    }

    private String draftTo(String filter) {
        return "{\"filter\":" + filter + ",\"msgtype\":\"mpnews\",\"mpnews\":{\"media_id\":\"" + api.draft(3) + "\"}}";
    }

    private MassMessage message(JsonNode sent) {
        return messages.find(sent.path("msg_id").asLong()).orElseThrow();
    }

    private static int people() {
        return DemoDistrict.people().size();
    }

    private long stored() {
        return Long.parseLong(requireNonNull(redis.execute((RedisCallback<String>)
                connection -> connection.serverCommands().info("memory").getProperty("used_memory_dataset"))));
    }

    private static long heap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
