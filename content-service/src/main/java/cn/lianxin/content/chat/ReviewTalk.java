package cn.lianxin.content.chat;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.content.article.State;
import cn.lianxin.content.review.Act;
import cn.lianxin.content.review.Decision;
import cn.lianxin.content.review.ReviewQueries.Waiting;
import cn.lianxin.content.review.Reviews;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 通过 and 待审. What is to be sent back is told on the page, where the text and the difference are before one's eyes. */
final class ReviewTalk {
    /** A reply of more lines is a page's work. */
    private static final int LISTED = 4;

    private final Reviews reviews;
    private final Function<Person, Optional<Staff>> directory;
    private final PublicUrl publicUrl;
    private final Replies replies;

    ReviewTalk(Reviews reviews, Function<Person, Optional<Staff>> directory, PublicUrl publicUrl, Replies replies) {
        this.reviews = reviews;
        this.directory = directory;
        this.publicUrl = publicUrl;
        this.replies = replies;
    }

    /** {@return the member of the office, empty for everybody else} */
    Optional<Staff> office(Person person) {
        return directory.apply(person).filter(staff -> inOffice(staff.role()));
    }

    Reply waiting(Person person) {
        return office(person).map(this::waiting).orElseGet(() -> replies.say("office.only"));
    }

    Reply pass(long article, Person person) {
        return office(person)
                .map(staff -> answer(reviews.apply(article, new Act.Pass(null, ""), staff)))
                .orElseGet(() -> replies.say("office.only"));
    }

    /** Without a number it is the only one that waits. */
    Reply passTheOne(Person person) {
        Staff staff = office(person).orElse(null);
        if (staff == null) {
            return replies.say("office.only");
        }
        List<Waiting> waiting = reviews.waitingFor(staff);
        return waiting.size() == 1
                ? answer(reviews.apply(waiting.getFirst().id(), new Act.Pass(null, ""), staff))
                : waiting(staff);
    }

    private Reply waiting(Staff staff) {
        List<Waiting> waiting = reviews.waitingFor(staff);
        if (waiting.isEmpty()) {
            return replies.say("waiting.none");
        }
        String lines = waiting.stream()
                .limit(LISTED)
                .map(one -> replies.words(
                        "waiting.line",
                        one.id(),
                        one.state().step().map(step -> step.words()).orElse(""),
                        one.title(),
                        publicUrl.of("/editor/articles/" + one.id())))
                .collect(Collectors.joining("\n"));
        return replies.say(
                "waiting.some", waiting.size(), lines, waiting.getFirst().id());
    }

    private Reply answer(Decision decision) {
        return switch (decision) {
            case Decision.Refused(var why) -> replies.say("pass.refused", why.words());
            case Decision.Done done
            when done.article().state() == State.APPROVED ->
                replies.say("pass.all", done.article().title());
            case Decision.Done done
            when done.next().isEmpty() ->
                replies.say(
                        "pass.nobody",
                        done.article().title(),
                        done.article().state().words());
            case Decision.Done done ->
                replies.say(
                        "pass.next",
                        done.article().title(),
                        done.article().state().words(),
                        done.next().stream().map(Staff::name).limit(3).collect(Collectors.joining("、")));
        };
    }

    private static boolean inOffice(Role role) {
        return switch (role) {
            case EDITOR, REVIEWER, CHIEF, ADMIN -> true;
            case OWNER, DEPARTMENT, SUPERVISOR -> false;
        };
    }
}
