package cn.lianxin.petition.chat;

import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.lifecycle.Request;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.query.AttachmentQueries;
import cn.lianxin.petition.query.CallQueries;
import cn.lianxin.petition.query.CallView;
import cn.lianxin.petition.query.PetitionQueries;
import cn.lianxin.petition.query.PetitionView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** 进度 and 待办: what a person may look at, in at most six lines. */
final class Lists {
    private static final int LINES = 3;

    private final PetitionQueries queries;
    private final AttachmentQueries attachments;
    private final CallQueries calls;
    private final Replies replies;

    Lists(PetitionQueries queries, AttachmentQueries attachments, CallQueries calls, Replies replies) {
        this.queries = queries;
        this.calls = calls;
        this.attachments = attachments;
        this.replies = replies;
    }

    String mine(Talker talker) {
        List<PetitionView> mine = queries.mine(talker.viewer(), 50);
        if (mine.isEmpty()) {
            return replies.say("progress.none");
        }
        if (mine.size() == 1) {
            String number = mine.getFirst().number();
            PetitionView one = Objects.requireNonNull(queries.one(talker.viewer(), number));
            return replies.progress(one, talker);
        }
        String lines = mine.stream()
                .limit(LINES)
                .map(view -> replies.say(
                        "progress.line",
                        "no",
                        view.number(),
                        "subject",
                        view.subject(),
                        "state",
                        replies.state(view.state())))
                .collect(Collectors.joining("\n"));
        return replies.say(
                "progress.many",
                "n",
                Integer.toString(mine.size()),
                "most",
                most("progress.most", mine.size()),
                "lines",
                lines);
    }

    String todo(Talker talker) {
        List<PetitionView> todo = queries.todo(talker.viewer(), LINES);
        if (todo.isEmpty()) {
            return replies.say("todo.none");
        }
        Set<String> pictured = attachments.withSome(
                talker.viewer(), todo.stream().map(PetitionView::number).toList());
        String lines = todo.stream()
                .map(view -> replies.say(
                        "todo.line",
                        "ref",
                        ref(view),
                        "subject",
                        pictured.contains(view.number())
                                ? replies.say("todo.pictured", "subject", view.subject())
                                : view.subject(),
                        "state",
                        replies.state(view.state()),
                        "by",
                        by(view, talker)))
                .collect(Collectors.joining("\n"));
        int all = queries.countTodo(talker.viewer());
        return replies.say(
                "todo.many",
                "n",
                Integer.toString(all),
                "most",
                most("todo.most", all),
                "lines",
                lines,
                "example",
                example(todo.getFirst(), talker));
    }

    /** Whom the desk has to call; others have nothing to do with it. */
    String calls(Talker talker) {
        if (!talker.viewer().supervisor()) {
            return replies.say(talker.isStaff() ? "calls.desk" : "noRight");
        }
        List<CallView> waiting = calls.calls(talker.viewer(), LINES);
        if (waiting.isEmpty()) {
            return replies.say("calls.none");
        }
        String lines = waiting.stream()
                .map(call -> replies.say(
                        "calls.line",
                        "unit",
                        Replies.named(call.unit(), talker.chain()),
                        "no",
                        call.number(),
                        "subject",
                        call.subject(),
                        "at",
                        replies.time(call.since())))
                .collect(Collectors.joining("\n"));
        int all = calls.countCalls(talker.viewer());
        String most = most("calls.most", all);
        return replies.say("calls.many", "n", Integer.toString(all), "most", most, "lines", lines);
    }

    /** What can be typed for the first of the list, so that the example works when it is copied. */
    private String example(PetitionView first, Talker talker) {
        String key = first.respondBy() == null ? "todo.example.handle" : "todo.example.respond";
        return replies.say(decides(first, talker) ? "todo.example.decides" : key, "first", ref(first));
    }

    private static boolean decides(PetitionView view, Talker talker) {
        return view.decider() != null && view.decider().equals(talker.viewer().unit());
    }

    private String most(String key, int all) {
        return all > LINES ? replies.say(key, "listed", Integer.toString(LINES)) : "";
    }

    static String ref(PetitionView view) {
        Integer number = view.shortNumber();
        return number == null ? view.number() : number.toString();
    }

    private String by(PetitionView view, Talker talker) {
        ChainSnapshot chain = talker.chain();
        if (decides(view, talker)) {
            String key = view.requestKind() == Request.Kind.SHELVING ? "todo.decides.SHELVING" : "todo.decides";
            String until = replies.day(Objects.requireNonNull(view.requestUntil()));
            return replies.say(key, "unit", chain.name(view.leadUnit()), "at", until);
        }
        if (view.reviewAt() != null) {
            return replies.say("todo.shelved", "at", replies.day(view.reviewAt()));
        }
        String offered = view.offeredUnit();
        var due = view.respondBy() == null ? view.handleBy() : view.respondBy();
        if (offered != null && offered.equals(talker.viewer().unit())) {
            return replies.say("todo.offered", "at", replies.time(due));
        }
        if (view.state() == State.PENDING_RESIDENT) {
            return replies.say("todo.pending");
        }
        if (!view.leadUnit().equals(talker.viewer().unit())) {
            return replies.say("todo.helping", "unit", chain.name(view.leadUnit()));
        }
        if (offered != null) {
            return replies.say("todo.waiting", "unit", chain.name(offered));
        }
        return replies.say(view.respondBy() == null ? "todo.handle" : "todo.respond", "at", replies.time(due));
    }
}
