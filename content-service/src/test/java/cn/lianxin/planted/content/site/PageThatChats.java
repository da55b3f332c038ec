package cn.lianxin.planted.content.site;

import cn.lianxin.content.chat.ChatConfiguration;

/** A page that leans on the chat. */
final class PageThatChats {
    ChatConfiguration chat() {
        return new ChatConfiguration();
    }
}
