/** The reference for petitions: the same rows in one bare JDBC transaction. */
@NullMarked
package cn.lianxin.bench.jdbc;

import org.jspecify.annotations.NullMarked;
