package cn.lianxin.gateway.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Tags;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.WxMpMassPreviewMessage;
import me.chanjar.weixin.mp.bean.WxMpMassTagMessage;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.draft.WxMpDraftArticles;
import me.chanjar.weixin.mp.bean.draft.WxMpUpdateDraft;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Somebody else's client on articles: draft, preview, mass message, publishing. */
@SandboxTest
class WxJavaContentTest {
    private final WxMpService service = new WxMpServiceImpl();

    @TempDir
    Path folder;

    @Autowired
    Chats chats;

    @Autowired
    Tags tags;

    @Autowired
    Faults faults;

    @Autowired
    StringRedisTemplate redis;

    WxJavaContentTest(@LocalServerPort int port) {
        String here = "http://127.0.0.1:" + port + "/sandbox/api";
        WxMpHostConfig hosts = new WxMpHostConfig();
        hosts.setApiHost(here);
        hosts.setMpHost(here);
        hosts.setOpenHost(here);
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId("wx0000000000000001");
        config.setSecret("hetang-sandbox-secret");
        config.setHostConfig(hosts);
        service.setWxMpConfigStorage(config);
        service.setMaxRetryTimes(0);
    }

    @BeforeEach
    void emptyWorld() {
        redis.delete(redis.keys("lianxin:sandbox:*"));
    }

    @AfterEach
    void allWell() {
        faults.set(Set.of());
    }

    @Test
    void writesADraftAndChangesIt() throws WxErrorException, IOException {
        var drafts = service.getDraftService();
        String id = draft();
        assertThat(drafts.countDraft()).isEqualTo(1);
        WxMpDraftArticles article = drafts.getDraft(id).getNewsItem().getFirst();
        assertThat(article.getTitle()).isEqualTo("百家宴 <54 桌>");
        assertThat(article.getContent()).contains("/sandbox/media/");
        article.setTitle("百家宴");
        assertThat(drafts.updateDraft(new WxMpUpdateDraft(id, 0, article))).isTrue();
        assertThat(drafts.listDraft(0, 20)
                        .getItems()
                        .getFirst()
                        .getContent()
                        .getNewsItem()
                        .getFirst()
                        .getTitle())
                .isEqualTo("百家宴");
        assertThat(drafts.delDraft(id)).isTrue();
    }

    @Test
    void showsAPreviewAndSendsToATag() throws WxErrorException, IOException {
        int tag = tags.create("居民");
        tags.wear(tag, List.of("resident-05"));
        String draft = draft();
        WxMpMassPreviewMessage preview = new WxMpMassPreviewMessage();
        preview.setToWxUserOpenid("resident-06");
        preview.setMsgType("mpnews");
        preview.setMediaId(draft);
        service.getMassMessageService().massMessagePreview(preview);
        assertThat(chats.of("resident-06")).hasSize(1);

        var sent = service.getMassMessageService().massGroupMessageSend(message(draft, (long) tag));
        assertThat(sent.getMsgId()).matches("\\d{10,}");
        assertThat(sent.getMsgDataId()).matches("\\d{10,}");
        long id = Long.parseLong(sent.getMsgId());
        await().until(() -> service.getMassMessageService()
                .messageMassGet(id)
                .getMsgstatus()
                .equals("SEND_SUCCESS"));
        assertThat(chats.of("resident-05")).hasSize(1);
        assertThat(chats.of("resident-06")).hasSize(1);
        service.getMassMessageService().delete(id, 0);
        assertThat(service.getMassMessageService().messageMassSpeedGet().getRealspeed())
                .isPositive();
    }

    @Test
    void sendsToAllWhereItMeantATagOfNull() throws WxErrorException, IOException {
        service.getMassMessageService().massGroupMessageSend(message(draft(), null));
        await().until(() -> chats.of("resident-07").size() == 1);
    }

    @Test
    void seesABrokenConnectionAsAnUnknownOutcome() throws WxErrorException, IOException {
        String draft = draft();
        service.getAccessToken();
        faults.set(Set.of(Fault.MASS_ANSWER_LOST));
        assertThatThrownBy(() -> service.getMassMessageService().massGroupMessageSend(message(draft, null)))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        e -> assertThat(e.getError().getErrorCode()).isEqualTo(-99));
        faults.set(Set.of());
        assertThatThrownBy(() -> service.getMassMessageService().massGroupMessageSend(message(draft, null)))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        e -> assertThat(e.getError().getErrorCode()).isEqualTo(45066));
    }

    @Test
    void publishesWithoutAMessage() throws WxErrorException, IOException {
        var publishing = service.getFreePublishService();
        String id = publishing.submit(draft());
        await().until(() -> publishing.getPushStatus(id).getPublish_status() == 0);
        String article = publishing.getPushStatus(id).getArticle_id();
        assertThat(publishing.getArticleFromId(article).getNewsItem().getFirst().getUrl())
                .contains("/sandbox/s/");
        assertThat(publishing.getPublicationRecords(0, 20).getTotalCount()).isEqualTo(1);
        assertThat(publishing.deletePushAllArticle(article)).isTrue();
    }

    private static WxMpMassTagMessage message(String draft, @Nullable Long tag) {
        WxMpMassTagMessage message = new WxMpMassTagMessage();
        message.setTagId(tag);
        message.setMsgType("mpnews");
        message.setMediaId(draft);
        message.setClientMsgId("push-77");
        message.setSendIgnoreReprint(true);
        return message;
    }

    private String draft() throws WxErrorException, IOException {
        WxMpMaterial cover = new WxMpMaterial();
        cover.setName("cover.jpg");
        cover.setFile(picture());
        String thumb =
                service.getMaterialService().materialFileUpload("image", cover).getMediaId();
        String inside = service.getMaterialService().mediaImgUpload(picture()).getUrl();
        return service.getDraftService()
                .addDraft(new WxMpAddDraft(List.of(WxMpDraftArticles.builder()
                        .title("百家宴 <54 桌>")
                        .author("编辑部")
                        .digest("720 位邻居")
                        .content("<p>坐到了一起</p><img src=\"" + inside + "\">")
                        .thumbMediaId(thumb)
                        .needOpenComment(1)
                        .onlyFansCanComment(0)
                        .build())));
    }

    private File picture() throws IOException {
        File file = folder.resolve("a.jpg").toFile();
        ImageIO.write(new BufferedImage(90, 40, BufferedImage.TYPE_INT_RGB), "jpg", file);
        return file;
    }
}
