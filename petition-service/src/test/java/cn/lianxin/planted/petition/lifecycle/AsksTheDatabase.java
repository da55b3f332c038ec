package cn.lianxin.planted.petition.lifecycle;

import cn.lianxin.config.wechat.SendOutcome;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chat.CommandParser;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Breaks four rules at once: SQL, a room with a server behind it, chat and WeChat, all from where law is reckoned. */
final class AsksTheDatabase {
    List<Object> ask(Connection connection, Chain chain, SendOutcome wechat) throws SQLException {
        return List.of(connection.isValid(1), chain.now(), wechat, CommandParser.class);
    }
}
