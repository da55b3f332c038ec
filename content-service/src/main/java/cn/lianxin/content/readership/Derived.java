package cn.lianxin.content.readership;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.DatacubeCalls.Figures;
import java.time.LocalDate;
import java.util.List;

/** Makes a day's rows from the answers that are kept, in place of those it had. */
final class Derived {
    private final Schema schema;
    private final CollectionMapper answers;
    private final DerivedMapper rows;

    Derived(Schema schema) {
        this.schema = schema;
        this.answers = schema.mapper(CollectionMapper.class);
        this.rows = schema.mapper(DerivedMapper.class);
    }

    /** All days anew: the rows are the same as before, unless the rules have changed. */
    void all() {
        answers.answeredDays()
                .forEach(one -> schema.transaction().executeWithoutResult(status -> day(one.kind(), one.day())));
    }

    /** One day anew, in the caller's transaction. */
    void day(Figures kind, LocalDate day) {
        List<RawAnswer> all = answers.answers(kind, day);
        switch (kind) {
            case TOTALS -> {
                rows.clearArticles(day);
                rows.clearSources(day);
                Derivation.totals(day, all).forEach(this::store);
            }
            case READS -> {
                rows.clearDay(day);
                Derivation.reads(day, all).forEach(read -> rows.read(read.msgid(), read.day(), read.figures()));
            }
            case SUMMARY ->
                Derivation.summary(day, all).forEach(summary -> rows.summary(summary.day(), summary.figures()));
        }
    }

    private void store(Derivation.ArticleTotal total) {
        rows.article(total.msgid(), total.published(), total.asOf(), total.figures(), total.mark());
        total.figures()
                .sources()
                .forEach((scene, readers) -> rows.source(total.msgid(), total.published(), scene, readers));
    }
}
