/** 在荷塘: what the account publishes. In this release it only answers that its words are not open yet. */
@NullMarked
package cn.lianxin.content;

import org.jspecify.annotations.NullMarked;
