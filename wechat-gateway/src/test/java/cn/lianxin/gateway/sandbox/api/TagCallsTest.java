package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.world.People;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

@SandboxTest
class TagCallsTest {
    private final Api api;
    private final People people;
    private final StringRedisTemplate redis;

    TagCallsTest(@LocalServerPort int port, @Autowired People people, @Autowired StringRedisTemplate redis) {
        this.api = new Api(port);
        this.people = people;
        this.redis = redis;
    }

    @BeforeEach
    @AfterEach
    void noTags() {
        redis.delete(redis.keys("lianxin:sandbox:*tag*"));
    }

    @Test
    void makesRenamesAndDeletesTags() {
        int id = create("群主");
        assertThat(id).isEqualTo(100);
        assertThat(code(post("tags/update", "{'tag':{'id':100,'name':'村群主'}}"))).isZero();
        JsonNode tags = api.get("/cgi-bin/tags/get").path("tags");
        assertThat(tags.get(0).path("id").asInt()).isEqualTo(2);
        assertThat(tags.get(1).path("name").asString()).isEqualTo("村群主");
        assertThat(tags.get(1).path("count").asInt()).isZero();
        assertThat(code(post("tags/delete", "{'tag':{'id':100}}"))).isZero();
        assertThat(api.get("/cgi-bin/tags/get").path("tags")).hasSize(1);
        assertThat(create("又一个")).isEqualTo(101);
    }

    @Test
    void tagsPeopleAndTellsWhoWearsWhat() {
        int id = create("群主");
        assertThat(code(wear(id, "owner-heye", "owner-dongshan"))).isZero();
        assertThat(code(wear(id, "owner-heye"))).isZero();
        assertThat(worn("owner-heye").toString()).isEqualTo("[100]");
        assertThat(api.get("/cgi-bin/user/info?openid=owner-heye")
                        .path("tagid_list")
                        .toString())
                .isEqualTo("[100]");
        JsonNode wearers = post("user/tag/get", "{'tagid':100,'next_openid':''}");
        assertThat(wearers.path("count").asInt()).isEqualTo(2);
        assertThat(wearers.path("data").path("openid").toString()).isEqualTo("[\"owner-dongshan\",\"owner-heye\"]");
        JsonNode rest = post(
                "user/tag/get",
                "{'tagid':100,'next_openid':'" + wearers.path("next_openid").asString() + "'}");
        assertThat(rest.path("count").asInt()).isZero();
        assertThat(rest.has("data")).isFalse();
        assertThat(code(post("tags/members/batchuntagging", "{'openid_list':['owner-heye'],'tagid':100}")))
                .isZero();
        assertThat(worn("owner-heye")).isEmpty();
    }

    @Test
    void takesATagFromItsWearersWhenItGoes() {
        int id = create("群主");
        wear(id, "owner-heye");
        post("tags/delete", "{'tag':{'id':100}}");
        assertThat(worn("owner-heye")).isEmpty();
    }

    @Test
    void refusesNamesAndIdsThatAreNone() {
        create("群主");
        assertThat(code(post("tags/create", "{'tag':{'name':'群主'}}"))).isEqualTo(45157);
        assertThat(code(post("tags/create", "{'tag':{'name':'星标组'}}"))).isEqualTo(45157);
        assertThat(code(post("tags/create", "{'tag':{'name':''}}"))).isEqualTo(45157);
        assertThat(code(post("tags/create", "{'tag':{'name':'" + "长".repeat(11) + "'}}")))
                .isEqualTo(45158);
        assertThat(code(post("tags/update", "{'tag':{'id':2,'name':'改'}}"))).isEqualTo(45058);
        assertThat(code(post("tags/update", "{'tag':{'id':177,'name':'改'}}"))).isEqualTo(45159);
        create("部门");
        assertThat(code(post("tags/update", "{'tag':{'id':100,'name':'部门'}}"))).isEqualTo(45157);
        assertThat(code(post("tags/delete", "{'tag':{'id':0}}"))).isEqualTo(45058);
        assertThat(code(post("tags/delete", "{'tag':{}}"))).isEqualTo(45159);
        assertThat(code(post("user/tag/get", "{'tagid':177}"))).isEqualTo(45159);
    }

    @Test
    void refusesPeopleItCannotTag() {
        int id = create("群主");
        assertThat(code(wear(177, "owner-heye"))).isEqualTo(45159);
        assertThat(code(wear(id, "owner-heye", "nobody-at-all"))).isEqualTo(40003);
        assertThat(worn("owner-heye")).isEmpty();
        assertThat(code(post("tags/members/batchtagging", "{'openid_list':[],'tagid':100}")))
                .isEqualTo(40031);
        String many = IntStream.range(0, 51).mapToObj(i -> "'owner-heye'").collect(Collectors.joining(","));
        assertThat(code(post("tags/members/batchtagging", "{'openid_list':[" + many + "],'tagid':100}")))
                .isEqualTo(40032);
        people.leave("resident-20", Instant.EPOCH);
        assertThat(code(wear(id, "resident-20"))).isEqualTo(50005);
        assertThat(code(post("tags/getidlist", "{'openid':'nobody-at-all'}"))).isEqualTo(40003);
    }

    @Test
    void letsAnAccountHaveAHundredAndAPersonTwenty() {
        for (int i = 1; i <= 20; i++) {
            assertThat(code(wear(create("第" + i), "owner-heye"))).isZero();
        }
        int next = create("第21");
        assertThat(code(wear(next, "owner-dongshan", "owner-heye"))).isEqualTo(45059);
        assertThat(worn("owner-dongshan")).isEmpty();
        assertThat(code(wear(100, "owner-heye"))).isZero();
        for (int i = 22; i <= 100; i++) {
            create("第" + i);
        }
        assertThat(code(post("tags/create", "{'tag':{'name':'第101'}}"))).isEqualTo(45056);
    }

    private int create(String name) {
        return post("tags/create", "{'tag':{'name':'" + name + "'}}")
                .path("tag")
                .path("id")
                .asInt();
    }

    private JsonNode wear(int tag, String... openIds) {
        String list = "'" + String.join("','", openIds) + "'";
        return post("tags/members/batchtagging", "{'openid_list':[" + list + "],'tagid':" + tag + "}");
    }

    private JsonNode worn(String openId) {
        return post("tags/getidlist", "{'openid':'" + openId + "'}").path("tagid_list");
    }

    private JsonNode post(String call, String json) {
        return api.post("/cgi-bin/" + call, json.replace('\'', '"'));
    }
}
