package cn.lianxin.config.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code lianxin.public-url}.
 *
 * @param publicUrl where people's phones reach the pages, {@code https://host} without a path; null is this process's own
 *     address
 */
@ConfigurationProperties("lianxin")
record WebProperties(@Nullable String publicUrl) {}
