package cn.lianxin.config.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the store tests' own table. */
record Errand(long id, String person, String note, @Nullable Instant wakeAt) {}
