/** The demonstration district: the article's groups and people, in one file. */
@NullMarked
package cn.lianxin.config.demo;

import org.jspecify.annotations.NullMarked;
