/** What residents and staff say in the chat, read as commands, and what they are answered. */
@NullMarked
package cn.lianxin.petition.chat;

import org.jspecify.annotations.NullMarked;
