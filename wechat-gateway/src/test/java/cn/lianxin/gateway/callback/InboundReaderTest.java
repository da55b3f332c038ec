package cn.lianxin.gateway.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.gateway.callback.codec.Reason;
import cn.lianxin.gateway.callback.codec.RefusedCallback;
import cn.lianxin.gateway.callback.codec.WeChatSide;
import cn.lianxin.gateway.callback.codec.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(SharedIdentity.class)
@TestPropertySource(properties = {SharedIdentity.INDEX_KEY, SharedIdentity.KEY_ID, SharedIdentity.KEY_VALUE})
class InboundReaderTest {
    @Autowired
    OpenIds openIds;

    static Stream<String> kinds() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/callback"))) {
            return files.map(file -> file.getFileName().toString().replace(".xml", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void knowsEveryKindAndWhoSentIt(String kind) {
        Inbound inbound = read(kind);
        assertThat(inbound).isNotInstanceOf(Inbound.Unknown.class);
        assertThat(inbound.at()).isEqualTo(Instant.ofEpochSecond(WeChatSide.NOW));
        String openId = kind.startsWith("user_") ? "oHeTang000000000000000000002" : WeChatSide.OPEN_ID;
        assertThat(openIds.open(inbound.person())).isEqualTo(openId);
        assertThat(inbound.toString()).doesNotContain("oHeTang");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsTheSameAsWxJava(String kind) {
        WxMpXmlMessage theirs = WxMpXmlMessage.fromXml(document(kind));
        Inbound ours = read(kind);
        assertThat(ours.at().getEpochSecond()).isEqualTo(theirs.getCreateTime());
        assertThat(Comparison.ours(ours)).isEqualTo(Comparison.theirs(theirs, ours));
    }

    @Test
    void givesEveryKindAKeyOfItsOwnAndTheSameEachTime() throws IOException {
        List<String> keys = kinds().map(kind -> read(kind).key().value()).toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.length() == 43);
        assertThat(kinds().map(kind -> read(kind).key().value()).toList()).isEqualTo(keys);
    }

    @Test
    void tellsTwoResultsOfOneSecondApart() {
        String sent = document("subscribe_msg_sent_event");
        assertThat(key(sent)).isNotEqualTo(key(sent.replace("1700827132819554304", "1700827132819554305")));
        String published = document("PUBLISHJOBFINISH");
        assertThat(key(published)).isNotEqualTo(key(published.replace("2247503051", "2247503052")));
        String revoked = document("user_authorization_revoke");
        assertThat(key(revoked)).isNotEqualTo(key(revoked.replace("0002]]></OpenID>", "0003]]></OpenID>")));
        String text = document("text");
        assertThat(key(text)).isNotEqualTo(key(text.replace("000001]]></From", "000009]]></From")));
        assertThat(key(text)).isEqualTo(key(text.replace("路灯", "楼道灯")));
    }

    @Test
    void readsResults() {
        assertThat(read("MASSSENDJOBFINISH")).isInstanceOfSatisfying(Inbound.MassFinished.class, mass -> {
            assertThat(mass.total()).isEqualTo(158_000);
            assertThat(mass.articleUrls()).containsExactly("https://mp.weixin.qq.com/s/1");
        });
        assertThat(read("PUBLISHJOBFINISH")).isInstanceOfSatisfying(Inbound.PublishFinished.class, published -> {
            assertThat(published.publishId()).isEqualTo("2247503051");
            assertThat(published.articleId()).isEqualTo("article-1");
            assertThat(published.articleUrls()).containsExactly("https://mp.weixin.qq.com/s/2");
        });
        assertThat(read("subscribe_msg_popup_event"))
                .isInstanceOfSatisfying(
                        Inbound.SubscriptionNotices.class,
                        notices -> assertThat(notices.answers())
                                .containsExactly(
                                        new Inbound.TemplateAnswer("T1", "accept", null, null),
                                        new Inbound.TemplateAnswer("T2", "reject", null, null)));
        assertThat(read("pic_weixin"))
                .isInstanceOfSatisfying(
                        Inbound.PicturesChosen.class,
                        chosen -> assertThat(chosen.md5Sums())
                                .containsExactly(
                                        "1b5f7c23b5bf75682a53e7b6d163e185", "5a75aaca956d97be686719218f275c6b"));
        assertThat(read("naming_verify_fail")).isInstanceOfSatisfying(Inbound.AccountVerification.class, failed -> {
            assertThat(failed.when()).isEqualTo(Instant.ofEpochSecond(1714037058));
            assertThat(failed.reason()).isEqualTo("材料不全");
        });
    }

    @Test
    void followsWithoutASceneWhereThereIsNone() {
        for (String eventKey : List.of("", "last_trade_no_4711", "qrscene_")) {
            assertThat(inbound(document("subscribe").replace("qrscene_g_dongshan", eventKey)))
                    .isInstanceOfSatisfying(
                            Inbound.Subscribe.class,
                            follow -> assertThat(follow.scene()).isNull());
        }
    }

    @Test
    void callsUnknownWhatItDoesNotKnow() {
        String text = document("text");
        assertThat(kind(text.replace("[text]", "[hologram]"))).isEqualTo("hologram");
        assertThat(kind(document("subscribe").replace("[subscribe]", "[Subscribe]")))
                .isEqualTo("Subscribe");
        assertThat(kind(text.replace("[text]", "[a b\n" + "x".repeat(99) + "]")))
                .startsWith("a_b_".replace('_', '?'))
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999", "north", "", " "})
    void takesAPlaceThatIsNoneAsUnknown(String number) {
        assertThat(kind(document("location").replace("23.134521", number))).isEqualTo("location");
        assertThat(kind(document("LOCATION").replace("23.137466", number))).isEqualTo("LOCATION");
        assertThat(kind(document("location_select").replace("23.5", number))).isEqualTo("location_select");
    }

    @Test
    void takesATextWithoutContent() {
        String without = document("text").replaceFirst("<Content>.*</Content>", "");
        assertThat(inbound(without))
                .isInstanceOfSatisfying(
                        Inbound.Text.class, text -> assertThat(text.text()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FromUserName", "CreateTime", "MsgType"})
    void refusesWhatDoesNotSayWhoWhenAndWhat(String field) {
        for (String replacement : List.of("", "<" + field + "></" + field + ">")) {
            Xml xml = Xml.read(document("text").replaceFirst("<" + field + ">.*</" + field + ">", replacement));
            assertThatExceptionOfType(RefusedCallback.class)
                    .isThrownBy(() -> new InboundReader(openIds).read(WeChatSide.APP_ID, xml))
                    .extracting(RefusedCallback::reason)
                    .isEqualTo(Reason.MISSING_FIELD);
        }
    }

    private String kind(String document) {
        return ((Inbound.Unknown) inbound(document)).kind();
    }

    private Object key(String document) {
        return inbound(document).key();
    }

    private Inbound read(String kind) {
        return inbound(document(kind));
    }

    private Inbound inbound(String document) {
        return new InboundReader(openIds).read(WeChatSide.APP_ID, Xml.read(document));
    }

    private static String document(String kind) {
        try (var in = InboundReaderTest.class.getResourceAsStream("/callback/" + kind + ".xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
