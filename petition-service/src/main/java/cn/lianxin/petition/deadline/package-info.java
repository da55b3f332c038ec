/**
 * How long a matter may take, by level and urgency; pure reckoning.
 *
 * <p>Where the numbers come from:
 *
 * <ul>
 *   <li>Beijing's standard for 12345 (DB11/T 2021-2022, in force 2023-01-01, as the press reported it) sends danger to
 *       life or property on within 1 hour, water, power, gas and heating within 2, all else within 24, and its draft
 *       wants an answer within 2 hours, 24 hours, 7 days, or 15 days where it is hard. Handling follows it: 2 h, 24 h,
 *       5 and 10 working days.
 *   <li>The well of 东山村 was dug three days after the village passed the word on. First responses from BUILDING to TOWN
 *       add up to 900 minutes of open time, 2.1 working days, so that the whole way up fits into those three days.
 *   <li>The clock starts when the matter is submitted, not when somebody signs for it: where it starts at signing,
 *       12345 has known units that hand a matter round.
 *   <li>信访工作条例 (in force 2022-05-01) has limits of its own, 60 days and once 30 more, in calendar days; no rule
 *       was found that pauses them. They are far behind these and are not reckoned in this release.
 * </ul>
 */
@NullMarked
package cn.lianxin.petition.deadline;

import org.jspecify.annotations.NullMarked;
