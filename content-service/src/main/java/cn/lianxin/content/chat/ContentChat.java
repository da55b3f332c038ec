package cn.lianxin.content.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.MessageHandler;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Answers 看, 搜 and 通过: that they are not open yet, which people had rather hear than nothing. */
final class ContentChat implements MessageHandler {
    private final Reply notOpen;

    ContentChat(ResourceBundle words) {
        this.notOpen = Reply.text(words.getString("notBuilt"));
    }

    @Override
    public @Nullable Reply read(Inbound message) {
        return message instanceof Inbound.Text ? notOpen : null;
    }

    @Override
    public Reply handle(Inbound message) {
        return Reply.silence();
    }
}
