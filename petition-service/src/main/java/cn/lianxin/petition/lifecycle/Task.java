package cn.lianxin.petition.lifecycle;

import java.time.Instant;

/**
 * 协办: what a unit beside the lead still owes, or has given.
 *
 * @param unit code of the unit that helps
 * @param asked since when
 * @param answered whether it has given its part
 */
public record Task(String unit, Instant asked, boolean answered) {
    Task done() {
        return new Task(unit, asked, true);
    }
}
