/**
 * Working days, office hours and the instants at which something falls due.
 *
 * <p>Facts this rests on:
 *
 * <ul>
 *   <li>Days off and the weekend days worked in exchange (调休) come from the yearly notices of the State Council's
 *       General Office: of 2024-11-12 (国办发明电〔2024〕12号) for 2025, of 2025-11-04 for 2026. Each of these years has
 *       248 working days. The notice for the next year comes in November; the file then gets that year's rows.
 *   <li>Hours of offices differ by county and season, and in some counties change in May or July; nobody publishes them
 *       in one place. The default is 9:00-12:00 and 13:00-17:00. Days worked in exchange have the normal hours.
 *   <li>民法典 201: the day on which something begins is not counted, and a limit in hours counts from the hour named.
 *       民法典 203: where the last day is a day off, the day after the holiday takes its place, and the day ends when
 *       business closes. Both are used by analogy, since no rule for 12345 says more.
 *   <li>China has one time zone and no summer time; a date is always that of Asia/Shanghai.
 * </ul>
 */
@NullMarked
package cn.lianxin.config.calendar;

import org.jspecify.annotations.NullMarked;
