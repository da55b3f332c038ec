package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import tools.jackson.databind.node.ObjectNode;

/** Brings articles and their pictures to WeChat (developers.weixin.qq.com, Drafts; Permanent media). */
public final class DraftCalls {
    private final WxServices services;

    DraftCalls(WxServices services) {
        this.services = services;
    }

    /** {@return the address at WeChat of a picture for the text; JPEG or PNG of less than 1 MB} */
    public Answer<String> uploadPicture(Account account, byte[] picture) {
        return withFile(
                picture,
                file -> posting(account)
                        .call(
                                "/cgi-bin/media/uploadimg",
                                wx -> wx.getMaterialService()
                                        .mediaImgUpload(file.toFile())
                                        .getUrl()));
    }

    /** {@return the media id of a permanent picture, for covers} */
    public Answer<String> uploadCover(Account account, byte[] picture) {
        return withFile(
                picture,
                file -> posting(account)
                        .call(
                                "/cgi-bin/material/add_material",
                                wx -> wx.getMaterialService()
                                        .materialFileUpload(
                                                WxConsts.MaterialType.IMAGE,
                                                new WxMpMaterial(
                                                        file.getFileName().toString(), file.toFile(), null, null))
                                        .getMediaId()));
    }

    /**
     * {@return the media id of a new draft}
     *
     * @param articles 1 to 8
     */
    public Answer<String> add(Account account, List<DraftArticle> articles) {
        ObjectNode body = Posting.JSON.createObjectNode();
        var array = body.putArray("articles");
        articles.forEach(article -> array.add(json(article)));
        return posting(account).post("/cgi-bin/draft/add", body, answer -> PushCalls.text(answer, "media_id"));
    }

    /** {@return whether WeChat still has the draft; sending and publishing remove it} */
    public Answer<Boolean> exists(Account account, String mediaId) {
        Answer<Boolean> answer = posting(account).post("/cgi-bin/draft/get", media(mediaId), _ -> true);
        return answer instanceof Answer.Refused<Boolean>(int code, String _) && code == PushCodes.NO_MEDIA
                ? new Answer.Done<>(false)
                : answer;
    }

    /** Throws a draft away that was made for a look only. */
    public Answer<Boolean> delete(Account account, String mediaId) {
        return posting(account).post("/cgi-bin/draft/delete", media(mediaId), _ -> true);
    }

    private static ObjectNode media(String mediaId) {
        return Posting.JSON.createObjectNode().put("media_id", mediaId);
    }

    private static ObjectNode json(DraftArticle article) {
        ObjectNode json = Posting.JSON
                .createObjectNode()
                .put("article_type", "news")
                .put("title", article.title())
                .put("author", article.author())
                .put("digest", article.digest())
                .put("content", article.content())
                .put("thumb_media_id", article.coverMediaId())
                .put("need_open_comment", 0)
                .put("only_fans_can_comment", 0);
        if (article.sourceUrl() != null) {
            json.put("content_source_url", article.sourceUrl());
        }
        if (article.crop235() != null) {
            json.put("pic_crop_235_1", article.crop235());
        }
        if (article.crop11() != null) {
            json.put("pic_crop_1_1", article.crop11());
        }
        return json;
    }

    private interface WithFile<T> {
        Answer<T> call(Path file);
    }

    /** WxJava uploads files only. */
    private static <T> Answer<T> withFile(byte[] content, WithFile<T> call) {
        try {
            Path file = Files.createTempFile("lianxin-", content[0] == (byte) 0x89 ? ".png" : ".jpg");
            try {
                return call.call(Files.write(file, content));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Posting posting(Account account) {
        return new Posting(services.of(account));
    }
}
