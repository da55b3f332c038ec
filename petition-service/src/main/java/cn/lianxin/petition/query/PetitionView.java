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
 * @param amongMany the viewer waits for it, or for its master, which somebody else has brought up
 * @param judged the viewer has judged its last resolution as one of many
 * @param afterClosing how often it came back after it was closed
 * @param objections how often 不予受理 was objected to
 * @param endedAt when it ended; null while it is open
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
        boolean amongMany,
        boolean judged,
        int afterClosing,
        int objections,
        @Nullable Instant endedAt,
        @Nullable Integer shortNumber,
        @Nullable String lastWords) {}
