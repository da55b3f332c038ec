/** 在荷塘: what the account publishes. In this release: articles to be read, by chat and on their pages. */
@NullMarked
package cn.lianxin.content;

import org.jspecify.annotations.NullMarked;
