/**
 * The way to the databases: one pool, migration, SQL session factory and transaction manager per
 * schema; rows that come due; and the health of it all. With {@code dispatch} the only package that
 * opens connections.
 */
@NullMarked
package cn.lianxin.config.store;

import org.jspecify.annotations.NullMarked;
