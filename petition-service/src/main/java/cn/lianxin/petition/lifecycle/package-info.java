/**
 * What may happen to a petition: one table, and what each of its events does. Pure; imports neither Spring nor SQL.
 *
 * <p>The state is what the resident sees, the assignment who holds it. Source: 信访工作条例 (2022) for the order of
 * registering, accepting, handling and answering; the rule 首接负责 for who stays responsible during a hand-over.
 */
@NullMarked
package cn.lianxin.petition.lifecycle;

import org.jspecify.annotations.NullMarked;
