package cn.lianxin.planted.content.review;

import cn.lianxin.content.chat.ChatConfiguration;

/** A room that leans on what people say. */
final class AsksTheChat {
    Class<?> ask() {
        return new ChatConfiguration().getClass();
    }
}
