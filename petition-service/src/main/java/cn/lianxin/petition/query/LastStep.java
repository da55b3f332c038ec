package cn.lianxin.petition.query;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import java.time.Instant;

/**
 * What a member of staff did last to a petition.
 *
 * @param kind the last event of that step
 * @param staffId who did it
 * @param name as others call him
 * @param unit the unit he answers for
 */
public record LastStep(Kind kind, Instant happenedAt, String staffId, String name, String unit) {}
