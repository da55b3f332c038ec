package cn.lianxin.petition.handling;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import cn.lianxin.petition.lifecycle.Asked;
import cn.lianxin.petition.lifecycle.Due;
import cn.lianxin.petition.lifecycle.Following;
import cn.lianxin.petition.lifecycle.Handling;
import cn.lianxin.petition.lifecycle.Holding;
import cn.lianxin.petition.lifecycle.Identity;
import cn.lianxin.petition.lifecycle.Matter;
import cn.lianxin.petition.lifecycle.Merger;
import cn.lianxin.petition.lifecycle.Pauses;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Rating;
import cn.lianxin.petition.lifecycle.Request;
import cn.lianxin.petition.lifecycle.Rounds;
import cn.lianxin.petition.lifecycle.Stage;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.lifecycle.Task;
import cn.lianxin.petition.lifecycle.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A petition as its row has it. */
record PetitionRow(
        long id,
        String number,
        int version,
        State state,
        String appId,
        String personHash,
        String sealed,
        @Nullable String home,
        Identity identity,
        Urgency urgency,
        Category category,
        String subject,
        String text,
        String entry,
        String leadUnit,
        @Nullable String behindUnit,
        @Nullable String offeredUnit,
        @Nullable String resolver,
        @Nullable Instant respondBy,
        @Nullable Instant giverBy,
        Instant handleBy,
        Instant warnAt,
        Instant superviseAt,
        Stage stage,
        @Nullable Instant pausedAt,
        @Nullable Instant answerBy,
        @Nullable Instant endedAt,
        @Nullable Instant wakeAt,
        int reopenings,
        int afterClosing,
        @Nullable Rating rating,
        int returns,
        int questions,
        int objections,
        @Nullable Instant urgedAt,
        Recusal.@Nullable Said recusal,
        Instant createdAt,
        @Nullable Integer askedVersion,
        @Nullable Instant provenAt,
        @Nullable Instant remindBy,
        long pausedSeconds,
        int pausedDays,
        Request.@Nullable Kind requestKind,
        @Nullable Instant requestUntil,
        @Nullable String requestReason,
        @Nullable String decider,
        boolean extended,
        @Nullable Instant reviewAt,
        int supporters,
        int unsolved,
        int merged,
        @Nullable String master,
        @Nullable State former) {

    static PetitionRow of(Petition petition) {
        Matter matter = petition.matter();
        Due due = petition.due();
        Rounds rounds = petition.rounds();
        Asked asked = due.asked();
        Request request = petition.terms().request();
        Merger merger = petition.merger();
        return new PetitionRow(
                petition.id(),
                matter.number(),
                petition.version(),
                petition.state(),
                matter.submitter().appId(),
                matter.submitter().hash(),
                matter.submitter().sealed(),
                matter.home(),
                matter.identity(),
                matter.urgency(),
                matter.category(),
                matter.subject(),
                matter.text(),
                matter.entry(),
                petition.holding().lead(),
                petition.holding().behind(),
                petition.holding().offered(),
                petition.holding().resolver(),
                due.respondBy(),
                due.giverBy(),
                due.handleBy(),
                due.warnAt(),
                due.superviseAt(),
                due.stage(),
                due.pausedAt(),
                due.answerBy(),
                due.endedAt(),
                petition.wakeAt(),
                rounds.reopenings(),
                rounds.afterClosing(),
                rounds.rating(),
                rounds.returns(),
                rounds.questions(),
                rounds.objections(),
                rounds.urgedAt(),
                petition.holding().recusal().said(),
                matter.createdAt(),
                asked == null ? null : asked.version(),
                asked == null ? null : asked.provenAt(),
                asked == null ? null : asked.remindBy(),
                due.pauses().natural().toSeconds(),
                due.pauses().workingDays(),
                request == null ? null : request.kind(),
                request == null ? null : request.until(),
                request == null ? null : request.reason(),
                request == null ? null : request.decider(),
                petition.terms().extended(),
                petition.terms().reviewAt(),
                petition.following().supporters(),
                petition.following().unsolved(),
                petition.following().merged(),
                merger == null ? null : merger.master(),
                merger == null ? null : merger.former());
    }

    Petition petition(List<Task> tasks) {
        return petition(tasks, Set.of());
    }

    /** @param recused codes of units and hashes of persons */
    Petition petition(List<Task> tasks, Set<String> recused) {
        return new Petition(
                id,
                version,
                new Matter(
                        number,
                        new Person(appId, personHash, sealed),
                        urgency,
                        category,
                        subject,
                        text,
                        entry,
                        createdAt,
                        home,
                        identity),
                state,
                new Holding(leadUnit, behindUnit, offeredUnit, resolver, tasks, new Recusal(recusal, recused)),
                new Due(respondBy, limit(), endedAt, pausedAt, answerBy, giverBy, stage, asked(), pauses()),
                new Rounds(reopenings, afterClosing, rating, returns, questions, objections, urgedAt),
                new Terms(request(), extended, reviewAt),
                new Following(supporters, unsolved, merged),
                master == null ? null : new Merger(master, Objects.requireNonNull(former)));
    }

    private @Nullable Request request() {
        return requestKind == null
                ? null
                : new Request(
                        requestKind,
                        Objects.requireNonNull(requestUntil),
                        Objects.requireNonNull(requestReason),
                        Objects.requireNonNull(decider));
    }

    private Handling limit() {
        return new Handling(handleBy, warnAt, superviseAt);
    }

    private Pauses pauses() {
        return new Pauses(Duration.ofSeconds(pausedSeconds), pausedDays);
    }

    private @Nullable Asked asked() {
        return askedVersion == null ? null : new Asked(askedVersion, provenAt, remindBy);
    }
}
