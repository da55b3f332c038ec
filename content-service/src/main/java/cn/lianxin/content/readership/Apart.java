package cn.lianxin.content.readership;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Openings that are no reading: they are counted apart, in a metric, and are not among the views. */
public enum Apart {
    CRAWLER,
    /** A browser or an app looks ahead before anybody has opened it. */
    PREVIEW,
    STAFF;

    /**
     * What search engines and apps that fetch a link's picture call themselves. Not tools that people use for reading,
     * however plain; and Cubot makes phones.
     */
    private static final Pattern CRAWLERS = Pattern.compile(
            "(?<!cu)bot(?:[^a-z]|$)|spider|crawl|slurp|archiver|facebookexternalhit|whatsapp/|embedly|quora link"
                    + "|mediapartners-google|google-inspectiontool|feedfetcher|bingpreview|wechatshareextension",
            Pattern.CASE_INSENSITIVE);

    /** {@return whether a program calls itself a crawler} */
    public static boolean crawler(@Nullable String userAgent) {
        return userAgent != null && CRAWLERS.matcher(userAgent).find();
    }

    /**
     * {@return whether it was fetched ahead, by one of the headers that say so}
     *
     * @param purposes the values of {@code Sec-Purpose}, {@code Purpose}, {@code X-Purpose} and {@code X-Moz}
     */
    public static boolean preview(@Nullable String... purposes) {
        for (String purpose : purposes) {
            if (purpose != null && (purpose.contains("prefetch") || purpose.contains("preview"))) {
                return true;
            }
        }
        return false;
    }
}
