/**
 * MariaDB and Redis as child processes, for a start without any server at hand. Nothing outside this
 * package knows of them: it sets the properties an operator would set, and all else connects by those.
 */
@NullMarked
package cn.lianxin.config.store.embedded;

import org.jspecify.annotations.NullMarked;
