package cn.lianxin.petition.query;

import cn.lianxin.petition.lifecycle.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A petition as a list shows it.
 *
 * @param mine the viewer has brought it up
 * @param home code of the group of whoever brought it up; null where it is unknown or hidden
 * @param shortNumber what the viewer types for it; null where none is given
 * @param lastWords what was told last, to the resident or by them; null where nothing was
 */
public record PetitionView(
        String number,
        State state,
        String subject,
        String leadUnit,
        @Nullable String offeredUnit,
        @Nullable Instant respondBy,
        Instant handleBy,
        Instant createdAt,
        boolean mine,
        @Nullable String home,
        @Nullable Integer shortNumber,
        @Nullable String lastWords) {}
