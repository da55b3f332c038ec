package cn.lianxin.config.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code lianxin.media.*}.
 *
 * @param folder where photos and voice are kept, the same for all processes; null is {@code media} in the data folder
 */
@ConfigurationProperties("lianxin.media")
record MediaProperties(@Nullable String folder) {}
