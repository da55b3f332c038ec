package cn.lianxin.gateway.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Message;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.common.bean.menu.WxMenuRule;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody else's client, told nothing but where WeChat is. */
@SandboxTest
class WxJavaTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final WxMpService service = new WxMpServiceImpl();
    private final Chats chats;
    private final String person = "wxjava-test-" + NUMBERS.incrementAndGet();

    WxJavaTest(@LocalServerPort int port, @Autowired Chats chats) {
        this.chats = chats;
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
    }

    @BeforeEach
    void knowsThePerson() {
        chats.say(person, "你好");
    }

    @Test
    void obtainsATokenAndATicketForPages() throws WxErrorException {
        assertThat(service.getAccessToken()).hasSizeGreaterThan(100);
        assertThat(service.getJsapiTicket()).isNotEmpty().isEqualTo(service.getJsapiTicket());
        assertThat(service.getCallbackIP()).containsExactly("127.0.0.1");
    }

    @Test
    void tagsPeopleAndGivesThemAMenuOfTheirOwn() throws WxErrorException {
        var tags = service.getUserTagService();
        long tag = tags.tagCreate("客户端" + NUMBERS.incrementAndGet()).getId();
        assertThat(tags.batchTagging(tag, new String[] {person})).isTrue();
        assertThat(tags.userTagList(person)).containsExactly(tag);
        assertThat(tags.tagListUser(tag, "").getData().getOpenidList()).containsExactly(person);

        var menus = service.getMenuService();
        menus.menuCreate(menu("查进度"));
        WxMenu staff = menu("待办");
        WxMenuRule rule = new WxMenuRule();
        rule.setTagId(String.valueOf(tag));
        staff.setMatchRule(rule);
        String id = menus.menuCreate(staff);
        assertThat(id).isNotEmpty();
        assertThat(name(menus.menuTryMatch(person))).isEqualTo("待办");
        assertThat(menus.menuGet().getConditionalMenu()).isNotEmpty();
        menus.menuDelete(id);
        assertThat(name(menus.menuTryMatch(person))).isEqualTo("查进度");
        menus.menuDelete();
        assertThat(tags.tagDelete(tag)).isTrue();
    }

    @Test
    void sendsServiceMessagesOfEachKind() throws WxErrorException, IOException {
        var kefu = service.getKefuService();
        String picture = upload();
        kefu.sendKefuMessage(WxMpKefuMessage.TEXT().toUser(person).content("您好").build());
        kefu.sendKefuMessage(
                WxMpKefuMessage.IMAGE().toUser(person).mediaId(picture).build());
        var article = new WxMpKefuMessage.WxArticle();
        article.setTitle("百家宴");
        article.setUrl("http://example.org/a/1");
        kefu.sendKefuMessage(
                WxMpKefuMessage.NEWS().toUser(person).addArticle(article).build());
        assertThat(kefu.sendKfTypingState(person, "Typing")).isTrue();
        // The last three: what other tests have sent to everybody came before.
        List<Message> all = chats.of(person);
        List<Message> received = all.subList(all.size() - 3, all.size());
        assertThat(received).extracting(Message::type).containsExactly("text", "image", "news");
        assertThat(received.get(1).mediaId()).isEqualTo(picture);
    }

    @Test
    void uploadsAndFetchesAPicture() throws WxErrorException, IOException {
        String id = upload();
        var file = service.getMaterialService().mediaDownload(id);
        assertThat(ImageIO.read(file).getWidth()).isEqualTo(40);
        assertThat(file.getName()).endsWith(".png");
        Files.delete(file.toPath());
    }

    @Test
    void sendsANoticeByTemplate() throws WxErrorException {
        WxMpTemplateMessage notice = WxMpTemplateMessage.builder()
                .toUser(person)
                .templateId("tpl-1")
                .url("http://example.org/my")
                .build();
        notice.addData(new WxMpTemplateData("thing1", "路灯不亮"));
        assertThat(service.getTemplateMsgService().sendTemplateMsg(notice)).matches("\\d{10,}");
        assertThat(chats.of(person).getLast().text()).isEqualTo("路灯不亮\nhttp://example.org/my");
    }

    @Test
    void makesAQrCodeThatACameraReads() throws WxErrorException, IOException, ReaderException {
        var codes = service.getQrcodeService();
        var code = codes.qrCodeCreateTmpTicket("g_dongshan", 2_592_000);
        assertThat(code.getExpireSeconds()).isEqualTo(2_592_000);
        BufferedImage picture = ImageIO.read(
                URI.create(codes.qrCodePictureUrl(code.getTicket())).toURL());
        int side = picture.getWidth();
        int[] points = picture.getRGB(0, 0, side, side, null, 0, side);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, points))))
                .getText();
        assertThat(read).isEqualTo(code.getUrl()).contains("/sandbox?scan=");
    }

    private String upload() throws WxErrorException, IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return service.getMaterialService()
                .mediaUpload(WxConsts.MediaFileType.IMAGE, "png", new ByteArrayInputStream(png.toByteArray()))
                .getMediaId();
    }

    private static WxMenu menu(String name) {
        WxMenuButton button = new WxMenuButton();
        button.setType(WxConsts.MenuButtonType.CLICK);
        button.setName(name);
        button.setKey(name);
        WxMenu menu = new WxMenu();
        menu.getButtons().add(button);
        return menu;
    }

    private static String name(WxMenu menu) {
        return menu.getButtons().getFirst().getName();
    }
}
