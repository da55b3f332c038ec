package cn.lianxin.content.article;

import cn.lianxin.config.store.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What passed 终审, as push takes it, and what push says of it afterwards. */
final class Approvals implements ApprovedArticles {
    private final Schema schema;
    private final DraftQueries queries;
    private final DraftMapper rows;
    private final VersionMapper versions;
    private final Drafts drafts;

    Approvals(Schema schema, Drafts drafts) {
        this.schema = schema;
        this.queries = schema.mapper(DraftQueries.class);
        this.rows = schema.mapper(DraftMapper.class);
        this.versions = schema.mapper(VersionMapper.class);
        this.drafts = drafts;
    }

    @Override
    public Optional<ApprovedArticle> one(long id) {
        Draft draft = queries.one(id);
        return draft != null && passed(draft) ? Optional.of(approved(draft)) : Optional.empty();
    }

    @Override
    public Optional<ApprovedArticle> asItStands(long id) {
        return Optional.ofNullable(queries.one(id)).map(Approvals::approved);
    }

    @Override
    public void published(long id, Instant at) {
        schema.transaction().executeWithoutResult(status -> {
            Draft draft = drafts.lock(id);
            if (draft != null && draft.state() != State.PUBLISHED && draft.approvedHash() != null) {
                drafts.move(moved(asSent(draft, at), State.PUBLISHED, at, at));
            }
        });
    }

    @Override
    public void withdrawn(long id, Instant at) {
        schema.transaction().executeWithoutResult(status -> {
            Draft draft = drafts.lock(id);
            if (draft != null && Transitions.row(draft.state(), Action.WITHDRAW).isPresent()) {
                drafts.move(moved(draft, State.DRAFT, null, at));
            }
        });
    }

    /** Somebody changed it while it was going out: readers have the text that passed, and so must the page. */
    private Draft asSent(Draft draft, Instant at) {
        String sent = draft.approvedHash();
        Version version = sent == null || passed(draft) ? null : versions.withHash(draft.id(), sent);
        if (version == null || sent == null) {
            return draft;
        }
        Content content = version.content();
        rows.write(draft.id(), draft.version(), content, Drafts.search(content), sent, draft.state(), at);
        Draft back = drafts.lock(draft.id());
        return back == null ? draft : back;
    }

    private static boolean passed(Draft draft) {
        return draft.state() == State.APPROVED && draft.contentHash().equals(draft.approvedHash());
    }

    private static ApprovedArticle approved(Draft draft) {
        return new ApprovedArticle(
                draft.id(),
                draft.title(),
                draft.author(),
                draft.digest(),
                InlineStyles.forWechat(draft.body()),
                draft.cover(),
                draft.crop235(),
                draft.crop11(),
                draft.sourceUrl(),
                draft.contentHash());
    }

    private static Draft moved(Draft draft, State state, @Nullable Instant publishedAt, Instant now) {
        return draft.moved(state, draft.round(), null, draft.approvedHash(), publishedAt, now);
    }
}
