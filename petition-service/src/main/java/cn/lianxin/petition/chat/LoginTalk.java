package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.web.LoginCodes;
import cn.lianxin.config.web.LoginCodes.Answered;
import cn.lianxin.config.web.LoginCodes.Asked;
import java.util.Optional;

/** 登录 退出, and the 是 or 不是 that a login waits for: what the phone has to do with the browser. */
final class LoginTalk {
    private final LoginCodes codes;
    private final Replies replies;

    LoginTalk(LoginCodes codes, Replies replies) {
        this.codes = codes;
        this.replies = replies;
    }

    /** Says which device asks. */
    String ask(String code, Person person, MessageKey message) {
        return switch (codes.ask(person, code, message)) {
            case Asked.Device(String device, String place) ->
                replies.say(place.isEmpty() ? "login.ask" : "login.ask.place", "device", device, "place", place);
            case Asked.Wrong(int left) -> replies.say("login.wrong", "left", Integer.toString(left));
            case Asked.Closed _ -> replies.say("login.closed");
            case Asked.Stranger _ -> replies.say("login.stranger");
        };
    }

    /** {@return what 是 or 不是 led to; empty where it is neither, or no login waits for it} */
    Optional<String> answer(Typed typed, Talker talker, MessageKey message) {
        if (!talker.isStaff()) {
            return Optional.empty();
        }
        Optional<Answered> answered = Optional.empty();
        if (said(typed, Word.YES)) {
            answered = codes.confirm(talker.person(), message);
        } else if (said(typed, Word.NO)) {
            answered = codes.refuse(talker.person(), message);
        }
        return answered.map(this::told);
    }

    String leave(Person person) {
        return replies.say(codes.leave(person) ? "login.left" : "login.stranger");
    }

    private String told(Answered answered) {
        return replies.say(
                switch (answered) {
                    case IN -> "login.in";
                    case REFUSED -> "login.refused";
                    case OVER -> "login.over";
                    case STRANGER -> "login.stranger";
                });
    }

    /** 是？ is a question. */
    private static boolean said(Typed typed, Word word) {
        return typed.match(word).filter(match -> !match.asked()).isPresent();
    }
}
