package cn.lianxin.content.push;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.contract.Sha256;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.DraftCalls;
import cn.lianxin.content.article.Pictures;
import cn.lianxin.content.push.PictureMapper.Kind;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Our pictures at WeChat, which drops those of other hosts; each is brought there once. */
final class WechatPictures {
    private final PictureMapper rows;
    private final Pictures pictures;
    private final DraftCalls drafts;

    WechatPictures(Schema schema, Pictures pictures, DraftCalls drafts) {
        this.rows = schema.mapper(PictureMapper.class);
        this.pictures = pictures;
        this.drafts = drafts;
    }

    /** {@return the media id of a cover} */
    Answer<String> cover(Account account, String path) {
        return bring(account, path, Kind.COVER, drafts::uploadCover);
    }

    /** {@return the text with the addresses that its pictures have at WeChat} */
    Answer<String> rewritten(Account account, String body) {
        Document page = Jsoup.parseBodyFragment(body);
        page.outputSettings().prettyPrint(false);
        for (Element picture : page.select("img")) {
            Answer<String> url = bring(account, picture.attr("src"), Kind.TEXT, drafts::uploadPicture);
            if (!(url instanceof Answer.Done<String>(String there))) {
                return url;
            }
            picture.attr("src", there);
        }
        return new Answer.Done<>(page.body().html());
    }

    void forgetCovers(Account account) {
        rows.forget(account.appId(), Kind.COVER);
    }

    /** A picture that is gone here counts as refused: an article without it is not what was approved. */
    private Answer<String> bring(
            Account account, String path, Kind kind, BiFunction<Account, byte[], Answer<String>> upload) {
        Optional<byte[]> picture = pictures.read(path);
        if (picture.isEmpty()) {
            return new Answer.Refused<>(GONE, "");
        }
        String sha256 = Sha256.hex(picture.get());
        String known = rows.of(account.appId(), kind, sha256);
        if (known != null) {
            return new Answer.Done<>(known);
        }
        Answer<String> brought = upload.apply(account, picture.get());
        if (brought instanceof Answer.Done<String>(String there)) {
            rows.keep(account.appId(), kind, sha256, there);
        }
        return brought;
    }

    /** None of WeChat's. */
    static final int GONE = 404;
}
