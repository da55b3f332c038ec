/**
 * What may happen to a petition: one table, and what each of its events does. Pure; imports neither Spring nor SQL.
 *
 * <p>The state is what the resident sees, the assignment who holds it.
 *
 * <p>Where the rules come from:
 *
 * <ul>
 *   <li>信访工作条例 (in force 2022-05-01): register, say who is competent, handle, answer in writing, and a way to the
 *       next level up for whoever is not content. Hence the order of the states, and a reopened matter one level above
 *       whoever resolved it.
 *   <li>首接负责, from the practice of 12345: the first to receive a matter leads. Here the giver stays responsible until
 *       the next unit has taken it, so that no matter is ever between two.
 *   <li>The resident is the judge (12345 calls back and asks): solved is what the resident says is solved. Silence is
 *       not yet read as an answer in this release.
 * </ul>
 */
@NullMarked
package cn.lianxin.petition.lifecycle;

import org.jspecify.annotations.NullMarked;
