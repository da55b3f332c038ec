package cn.lianxin.config.web;

/** Public addresses for tests without a server. */
public final class PublicUrls {
    private PublicUrls() {}

    /** {@return what {@code lianxin.public-url} makes of this base} */
    public static PublicUrl at(String base) {
        return new PublicUrl(base, new OwnAddress(null));
    }
}
