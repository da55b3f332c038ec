package cn.lianxin.petition.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a petition.
 *
 * @param lead code of the unit that is responsible
 * @param offered code of the unit it was passed on to, until that one takes it
 * @param resolver code of the unit that resolved it last
 */
public record Holding(
        String lead, @Nullable String offered, @Nullable String resolver) {
    Holding offeredTo(@Nullable String unit) {
        return new Holding(lead, unit, resolver);
    }

    Holding ledBy(String unit) {
        return new Holding(unit, null, resolver);
    }

    Holding resolvedBy(@Nullable String unit) {
        return new Holding(lead, null, unit);
    }
}
