/** The public pages: {@code /a/{id}}, an article as residents' phones read it. */
@NullMarked
package cn.lianxin.content.site;

import org.jspecify.annotations.NullMarked;
