/**
 * 三审: what is checked before an article is handed in, who lets it pass, what was said, and who is told.
 *
 * <p>No one person holds any two of the three steps, and none who wrote a part of it holds any (rules of 长治 2022, 安阳县
 * 2024, 綦江区 2024). What was decided is added and never changed.
 */
@NullMarked
package cn.lianxin.content.review;

import org.jspecify.annotations.NullMarked;
