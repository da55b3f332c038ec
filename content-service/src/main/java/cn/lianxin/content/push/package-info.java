/**
 * Issues of articles on their way to the followers: the schedule, the protocol by which each goes out once or a person is
 * asked, and what became of it.
 */
@NullMarked
package cn.lianxin.content.push;

import org.jspecify.annotations.NullMarked;
