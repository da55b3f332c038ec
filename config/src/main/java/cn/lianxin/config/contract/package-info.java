/** What the three services say to each other; imports the JDK only. */
@NullMarked
package cn.lianxin.config.contract;

import org.jspecify.annotations.NullMarked;
