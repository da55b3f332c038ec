/**
 * 五级群网: the five levels of groups and who owns them.
 *
 * <p>The levels are those of 荷塘区 in 株洲, as its paper described them in 2018: the district's group, led by its
 * propaganda department; towns and streets, led by a deputy head; villages and communities, led by whoever
 * heads them; estates, led by the property company's manager; residents' groups, led by stairwell heads and volunteers.
 * So the owner of an estate's group is often the one complained of, and personal matters enter above it.
 */
@NullMarked
package cn.lianxin.petition.chain;

import org.jspecify.annotations.NullMarked;
