package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Grants;
import cn.lianxin.gateway.sandbox.world.People;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Wrong calls by raw HTTP, one a line: the code, what is called, what is posted (nothing for a GET). */
@SandboxTest
class ErrorCodesTest {
    private static final String SECRET = "appid=wx0000000000000001&secret=hetang-sandbox-secret";

    private final Api api;
    private final Web web;
    private final Chats chats;
    private final People people;
    private final Grants grants;
    private final MovableClock clock;

    ErrorCodesTest(
            @LocalServerPort int port,
            @Autowired Chats chats,
            @Autowired People people,
            @Autowired Grants grants,
            @Autowired MovableClock clock) {
        this.api = new Api(port);
        this.web = new Web(port);
        this.chats = chats;
        this.people = people;
        this.grants = grants;
        this.clock = clock;
    }

    @BeforeEach
    void twoPeopleWhoWrote() {
        chats.say("codes-here", "你好");
        chats.say("codes-gone", "再见");
        people.leave("codes-gone", clock.instant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        40003 | user/info?openid=nobody-at-all                  | -
        40003 | user/info                                       | -
        40003 | user/get?next_openid=nobody-at-all              | -
        40031 | user/info/batchget                              | {'user_list':[]}
        40003 | user/info/batchget                              | {'user_list':[{'openid':'nobody-at-all'}]}
        47001 | user/info/batchget                              | {'user_list':
        44002 | user/info/batchget                              | ``
        43001 | user/info                                       | {}
        43002 | message/custom/send                             | -
        40003 | message/custom/send                             | {'msgtype':'text','text':{'content':'喂'}}
        40003 | message/custom/send                             | {'touser':'nobody-at-all','msgtype':'text','text':{'content':'喂'}}
        43004 | message/custom/send                             | {'touser':'codes-gone','msgtype':'text','text':{'content':'喂'}}
        45015 | message/custom/send                             | {'touser':'resident-14','msgtype':'text','text':{'content':'喂'}}
        40008 | message/custom/send                             | {'touser':'codes-here','msgtype':'hologram'}
        40008 | message/custom/send                             | {'touser':'codes-here'}
        44004 | message/custom/send                             | {'touser':'codes-here','msgtype':'text'}
        40007 | message/custom/send                             | {'touser':'codes-here','msgtype':'image','image':{'media_id':'x'}}
        45008 | message/custom/send                             | {'touser':'codes-here','msgtype':'news','news':{'articles':[{},{}]}}
        44004 | message/custom/send                             | {'touser':'codes-here','msgtype':'news','news':{'articles':[{}]}}
        44004 | message/custom/send                             | {'touser':'codes-here','msgtype':'msgmenu','msgmenu':{'list':[]}}
        45072 | message/custom/typing                           | {'touser':'codes-here','command':'Sing'}
        45080 | message/custom/typing                           | {'touser':'resident-14','command':'Typing'}
        40037 | message/template/send                           | {'touser':'codes-here','template_id':'空 格','data':{'a':{'value':'b'}}}
        47003 | message/template/send                           | {'touser':'codes-here','template_id':'t','data':{}}
        47003 | message/template/send                           | {'touser':'codes-here','template_id':'t','data':{'a':'b'}}
        43004 | message/template/send                           | {'touser':'codes-gone','template_id':'t','data':{'a':{'value':'b'}}}
        40037 | message/subscribe/bizsend                       | {'touser':'codes-here','data':{'a':{'value':'b'}}}
        40052 | qrcode/create                                   | {'action_name':'QR'}
        40053 | qrcode/create                                   | {'action_name':'QR_STR_SCENE','action_info':{'scene':{'scene_str':''}}}
        40053 | qrcode/create                                   | {'action_name':'QR_SCENE','action_info':{'scene':{'scene_id':0}}}
        40053 | qrcode/create                                   | {'action_name':'QR_LIMIT_SCENE','action_info':{'scene':{'scene_id':100001}}}
        40097 | qrcode/create                                   | {'expire_seconds':2592001,'action_name':'QR_SCENE','action_info':{'scene':{'scene_id':1}}}
        40097 | ticket/getticket?type=wx                        | -
        40013 | clear_quota                                     | {'appid':'wx1'}
        76021 | openapi/quota/get                               | {'cgi_path':'/cgi-bin/none'}
        44003 | draft/add                                       | {}
        44003 | draft/add                                       | {'articles':[{'title':'题'}]}
        40008 | draft/add                                       | {'articles':[{'article_type':'newspic'}]}
        40007 | draft/add                                       | {'articles':[{'title':'题','content':'文','thumb_media_id':'x'}]}
        40033 | draft/add                                       | {'articles':[{'title':'\\u9898'}]}
        40007 | draft/get                                       | {'media_id':'x'}
        40007 | draft/update                                    | {}
        40097 | draft/batchget                                  | {'offset':0,'count':21}
        40007 | freepublish/submit                              | {'media_id':'x'}
        53502 | freepublish/get                                 | {'publish_id':'x'}
        40097 | freepublish/batchget                            | {'offset':-1,'count':1}
        53600 | freepublish/getarticle                          | {}
        40008 | message/mass/sendall                            | {'filter':{'is_to_all':true}}
        40007 | message/mass/sendall                            | {'filter':{'is_to_all':true},'msgtype':'mpnews','mpnews':{'media_id':'x'}}
        44004 | message/mass/sendall                            | {'filter':{'is_to_all':true},'msgtype':'text'}
        45159 | message/mass/sendall                            | {'filter':{'is_to_all':false,'tag_id':99},'msgtype':'text','text':{'content':'喂'}}
        45159 | message/mass/sendall                            | {'filter':{'is_to_all':false,'tag_id':2},'msgtype':'text','text':{'content':'喂'}}
        40031 | message/mass/send                               | {'msgtype':'text','text':{'content':'喂'}}
        40130 | message/mass/send                               | {'touser':['codes-here'],'msgtype':'text','text':{'content':'喂'}}
        40003 | message/mass/send                               | {'touser':['codes-here','nobody-at-all'],'msgtype':'text','text':{'content':'喂'}}
        40132 | message/mass/preview                            | {'towxname':'somebody','msgtype':'text','text':{'content':'喂'}}
        43004 | message/mass/preview                            | {'touser':'codes-gone','msgtype':'text','text':{'content':'喂'}}
        40059 | message/mass/get                                | {'msg_id':7}
        40059 | message/mass/delete                             | {'msg_id':7}
        88001 | comment/open                                    | {'msg_data_id':7,'index':0}
        40007 | material/del_material                           | {'media_id':'x'}
        40066 | no/such/call                                    | -
        """)
    void answersWithWeChatsCode(int code, String call, String body) {
        String path = "/cgi-bin/" + call;
        JsonNode answer = body == null ? api.get(path) : api.post(path, body.replace('\'', '"'));
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.path("errmsg").asString()).contains(" rid: ");
    }

    @Test
    void tellsCodesOfPeopleApart() {
        String code = grants.code("codes-here", "snsapi_base");
        JsonNode token = exchange(code);
        assertThat(token.path("openid").asString()).isEqualTo("codes-here");
        assertThat(code(exchange(code))).isEqualTo(40163);
        assertThat(code(exchange("invented"))).isEqualTo(40029);
        String late = grants.code("codes-here", "snsapi_base");
        clock.pass(Duration.ofMinutes(5));
        assertThat(code(exchange(late))).isEqualTo(42003);
        String base = token.path("access_token").asString();
        assertThat(code(userInfo(base, "codes-here"))).isEqualTo(48001);
        assertThat(code(userInfo(base, "codes-gone"))).isEqualTo(40003);
        assertThat(code(userInfo(api.token(), "codes-here"))).isEqualTo(40001);
        String full = exchange(grants.code("codes-here", "snsapi_userinfo"))
                .path("access_token")
                .asString();
        assertThat(userInfo(full, "codes-here").path("openid").asString()).isEqualTo("codes-here");
    }

    @Test
    void countsCallsOfADayAndClearsThemTenTimesAMonth() {
        clock.pass(Duration.ofDays(31));
        assertThat(code(api.post("/cgi-bin/clear_quota", "{\"appid\":\"wx0000000000000001\"}")))
                .isZero();
        assertThat(code(Web.json(web.get("/sandbox/api/cgi-bin/user/get")))).isEqualTo(41001);
        String address = api.address("/cgi-bin/user/get");
        assertThat(Web.json(web.get(address)).path("total").asInt()).isGreaterThanOrEqualTo(20);
        JsonNode quota = api.post("/cgi-bin/openapi/quota/get", "{\"cgi_path\":\"/cgi-bin/user/get\"}")
                .path("quota");
        assertThat(quota.path("daily_limit").asInt()).isEqualTo(500);
        assertThat(quota.path("used").asInt()).isEqualTo(1);
        assertThat(quota.path("remain").asInt()).isEqualTo(499);
        for (int i = 0; i < 499; i++) {
            web.get(address);
        }
        assertThat(code(Web.json(web.get(address)))).isEqualTo(45009);
        for (int i = 0; i < 9; i++) {
            assertThat(code(api.post("/cgi-bin/clear_quota", "{\"appid\":\"wx0000000000000001\"}")))
                    .isZero();
        }
        assertThat(code(Web.json(web.get(address)))).isZero();
        assertThat(code(api.post("/cgi-bin/clear_quota", "{\"appid\":\"wx0000000000000001\"}")))
                .isEqualTo(48006);
        clock.pass(Duration.ofDays(1));
        assertThat(code(api.get("/cgi-bin/user/get"))).isZero();
    }

    private JsonNode exchange(String code) {
        return Web.json(web.get(
                "/sandbox/api/sns/oauth2/access_token?" + SECRET + "&grant_type=authorization_code&code=" + code));
    }

    private JsonNode userInfo(String token, String openId) {
        return Web.json(web.get("/sandbox/api/sns/userinfo?access_token=" + token + "&openid=" + openId));
    }
}
