/**
 * Articles: what is kept of them, who writes them and how they are read and found.
 *
 * <p>Limits on title, author, digest and body are WeChat's own for a draft, so that every article can be sent there.
 * Searching is by pairs of characters kept hex-encoded in a FULLTEXT column: that runs on MySQL and MariaDB alike, where
 * only MySQL has a parser for Chinese.
 */
@NullMarked
package cn.lianxin.content.article;

import org.jspecify.annotations.NullMarked;
