package cn.lianxin.gateway.sandbox.world;

import cn.lianxin.config.web.PublicUrl;

/** Where this WeChat shows an article: what {@code https://mp.weixin.qq.com/s/…} is to the real one. */
public final class ArticleAddress {
    /** What stands before an article's key in the path. */
    public static final String PATH = "/sandbox/s/";

    private final PublicUrl publicUrl;

    ArticleAddress(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * {@return the address of one article}
     *
     * @param set the msg_data_id of what was published, the media id of a draft
     * @param index from 1
     */
    String of(String set, int index) {
        return publicUrl.of(PATH + set + "_" + index);
    }
}
