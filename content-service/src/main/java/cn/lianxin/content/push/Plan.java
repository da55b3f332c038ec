package cn.lianxin.content.push;

import java.time.Instant;

/**
 * What somebody wants to go out.
 *
 * @param createdBy id of the editor, who hears of it
 */
record Plan(String appId, Audience audience, Instant scheduledAt, String createdBy) {
    Plan at(Instant time) {
        return new Plan(appId, audience, time, createdBy);
    }
}
