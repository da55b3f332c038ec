package cn.lianxin.petition.query;

import cn.lianxin.petition.lifecycle.Request;
import cn.lianxin.petition.lifecycle.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A petition as a list shows it.
 *
 * @param requestKind what the lead has asked of the decider; null where nothing waits
 * @param requestUntil until when
 * @param decider code of the unit that decides
 * @param reviewAt when what is put off is looked at again; null where it is not put off
 * @param home code of the group of whoever brought it up; null where it is unknown or hidden
 * @param master number of the petition it is part of, whose state and limits these are; null where of none
 * @param mine the viewer waits for it: has brought it up or supports it
 * @param supporting somebody else has brought it up, and the viewer supports it
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
        Request.@Nullable Kind requestKind,
        @Nullable Instant requestUntil,
        @Nullable String decider,
        @Nullable Instant reviewAt,
        @Nullable String master,
        boolean mine,
        @Nullable String home,
        boolean supporting,
        @Nullable Integer shortNumber,
        @Nullable String lastWords) {}
