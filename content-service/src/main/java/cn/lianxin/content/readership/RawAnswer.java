package cn.lianxin.content.readership;

import cn.lianxin.config.wechat.DatacubeCalls.Figures;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An answer of WeChat's as it came, kept for good.
 *
 * @param kind and {@code day}: what was asked for
 * @param body JSON
 */
record RawAnswer(long id, Figures kind, LocalDate day, Instant askedAt, String body) {}
