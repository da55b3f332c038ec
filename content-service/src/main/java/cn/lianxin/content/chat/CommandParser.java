package cn.lianxin.content.chat;

import cn.lianxin.config.contract.ContentWord;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.contract.Typed.Match;
import java.util.Arrays;
import java.util.Optional;

/** Reads a message as a command: a pure function of its text. */
final class CommandParser {
    private CommandParser() {}

    /** {@return what the message asks for; empty where it is none of content-service's words} */
    static Optional<ChatCommand> parse(Typed typed) {
        return Arrays.stream(ContentWord.values())
                .flatMap(word -> typed.match(word).map(match -> read(word, match)).stream())
                .findFirst();
    }

    private static ChatCommand read(ContentWord word, Match match) {
        return switch (word) {
            case LOOK -> new ChatCommand.Look(match.ref().isEmpty() ? 1 : Integer.parseInt(match.ref()));
            case SEARCH ->
                match.text().isBlank() ? new ChatCommand.SearchForWhat() : new ChatCommand.Search(match.text());
            case APPROVE ->
                match.ref().isEmpty()
                        ? new ChatCommand.PassTheOne()
                        : new ChatCommand.Pass(Long.parseLong(match.ref()));
            case WAITING -> new ChatCommand.Waiting();
            case SENT_TODAY -> new ChatCommand.SentToday();
            case READ_YESTERDAY -> new ChatCommand.ReadYesterday();
        };
    }
}
