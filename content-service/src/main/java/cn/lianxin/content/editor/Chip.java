package cn.lianxin.content.editor;

import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Step;
import cn.lianxin.content.push.PushState;
import org.jspecify.annotations.Nullable;

/**
 * A word for how something stands, with the icon and the colour that go with it; never the colour alone.
 *
 * @param look a class of desk.css; empty for a plain one
 */
record Chip(String words, String look, String icon) {
    /** {@return the one of an article} */
    static Chip of(State state, @Nullable Step returnedFrom, String words) {
        return switch (state) {
            case DRAFT -> returnedFrom == null ? new Chip(words, "", "edit") : new Chip(words, "late", "redo");
            case FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW -> new Chip(words, "wait", "clock");
            case APPROVED -> new Chip(words, "ok", "check");
            case PUBLISHED -> new Chip(words, "ok", "done");
        };
    }

    /** {@return the one of a push} */
    static Chip of(PushState state) {
        return switch (state) {
            case SCHEDULED -> new Chip(state.words(), "ok", "calendar");
            case SENDING -> new Chip(state.words(), "wait", "send");
            case UNKNOWN -> new Chip(state.words(), "soon", "ask");
            case WAIT_ADMIN -> new Chip(state.words(), "soon", "phone");
            case SENT -> new Chip(state.words(), "ok", "done");
            case MISSED, FAILED -> new Chip(state.words(), "late", "late");
            case CANCELLED, DELETED -> new Chip(state.words(), "", "close");
        };
    }
}
