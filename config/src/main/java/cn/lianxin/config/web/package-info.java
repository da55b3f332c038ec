/** What pages share, whichever service shows them: headers, style sheet and pictures, layout, and the public address. */
@NullMarked
package cn.lianxin.config.web;

import org.jspecify.annotations.NullMarked;
