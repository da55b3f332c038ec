package cn.lianxin.config.web;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address under which people's phones reach the pages: {@code lianxin.public-url}, else this process's own.
 *
 * <p>Links in messages are made from it and never from a request's Host header, which whoever asks can choose.
 */
public final class PublicUrl {
    private final @Nullable String configured;
    private final OwnAddress own;

    /**
     * @param configured scheme and host, with a port where needed
     * @throws IllegalArgumentException where it is anything else
     */
    PublicUrl(@Nullable String configured, OwnAddress own) {
        this.configured = configured == null ? null : checked(configured.strip());
        this.own = own;
    }

    /**
     * {@return the full address of that page}
     *
     * @param path begins with a slash
     * @throws NullPointerException while the port is not open yet; nobody is answered before
     */
    public String of(String path) {
        return Objects.requireNonNull(base(), "the port is not open yet") + path;
    }

    /** {@return the path alone where that page is one of ours, else the address as it is} */
    public String local(String url) {
        String base = base();
        return base != null && url.startsWith(base + "/") ? url.substring(base.length()) : url;
    }

    private @Nullable String base() {
        return configured == null ? own.base() : configured;
    }

    private static String checked(String text) {
        String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (!base.matches("https?://[^/?#\\s@]+") || URI.create(base).getHost() == null) {
            throw new IllegalArgumentException(
                    "lianxin.public-url must be like https://lianxin.example.gov.cn, without a path, not " + text);
        }
        return base;
    }
}
