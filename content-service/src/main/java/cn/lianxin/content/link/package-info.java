/** Whether the links of an article open; asks strangers' servers, so nothing of a transaction or an autosave comes here. */
@NullMarked
package cn.lianxin.content.link;

import org.jspecify.annotations.NullMarked;
