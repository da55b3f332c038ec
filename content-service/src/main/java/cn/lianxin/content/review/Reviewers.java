package cn.lianxin.content.review;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Step;
import cn.lianxin.content.article.Versions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Who could decide what is still to come of 三审, so that an article's writer knows whom to ask. */
public final class Reviewers {
    private final Versions versions;
    private final ReviewMapper rows;
    private final Supplier<List<Staff>> directory;

    /** @param directory everybody on the staff */
    Reviewers(Schema schema, Versions versions, Supplier<List<Staff>> directory) {
        this.versions = versions;
        this.rows = schema.mapper(ReviewMapper.class);
        this.directory = directory;
    }

    /** {@return of each step that is still to come, those who could decide it as things stand} */
    public Map<Step, List<Staff>> of(Draft article) {
        List<Step> steps = toCome(article.state());
        if (steps.isEmpty()) {
            return Map.of();
        }
        // A draft will begin a round of its own, in which nobody has let it pass yet.
        Set<String> passed = article.state() == State.DRAFT ? Set.of() : rows.passedBy(article.id(), article.round());
        var others = new Notices.Others(versions.authors(article.id()), passed);
        List<Staff> everybody = directory.get();
        var all = new EnumMap<Step, List<Staff>>(Step.class);
        steps.forEach(step -> all.put(step, others.toAsk(step, everybody)));
        return all;
    }

    private static List<Step> toCome(State state) {
        return switch (state) {
            case DRAFT, FIRST_REVIEW -> List.of(Step.FIRST, Step.SECOND, Step.FINAL);
            case SECOND_REVIEW -> List.of(Step.SECOND, Step.FINAL);
            case FINAL_REVIEW -> List.of(Step.FINAL);
            case APPROVED, PUBLISHED -> List.of();
        };
    }
}
