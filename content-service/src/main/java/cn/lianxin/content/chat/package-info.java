/** What people say to the account about articles: 看, 搜, 通过. */
@NullMarked
package cn.lianxin.content.chat;

import org.jspecify.annotations.NullMarked;
