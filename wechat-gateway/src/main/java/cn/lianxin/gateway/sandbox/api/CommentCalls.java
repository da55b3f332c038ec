package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Comments;
import cn.lianxin.gateway.sandbox.world.Publication;
import cn.lianxin.gateway.sandbox.world.Publications;
import java.util.List;

/** {@code /cgi-bin/comment/*}: what people write under an article. Here nobody writes, but one may let them. */
final class CommentCalls {
    /** A comment, of which there is none. */
    record Comment() {}

    record Page(int errcode, String errmsg, int total, List<Comment> comment) {}

    private static final int MOST = 50;

    private final Publications publications;
    private final Comments comments;

    CommentCalls(Publications publications, Comments comments) {
        this.publications = publications;
        this.comments = comments;
    }

    List<Call> all() {
        return List.of(
                Call.post("/cgi-bin/comment/open", Capability.MASS, asked -> set(asked, true)),
                Call.post("/cgi-bin/comment/close", Capability.MASS, asked -> set(asked, false)),
                Call.post("/cgi-bin/comment/list", Capability.MASS, this::list));
    }

    private Ok set(Asked asked, boolean open) {
        Publication publication = publication(asked);
        comments.set(publication, index(asked, publication), open);
        return Ok.OK;
    }

    private Page list(Asked asked) {
        index(asked, publication(asked));
        int count = asked.body().path("count").asInt(0);
        if (count < 1 || count > MOST) {
            throw new Refused(WeChatError.COMMENT_COUNT);
        }
        return new Page(0, "ok", 0, List.of());
    }

    private Publication publication(Asked asked) {
        return publications
                .find(asked.body().path("msg_data_id").asLong(0))
                .orElseThrow(() -> new Refused(WeChatError.NO_SUCH_ARTICLE));
    }

    /** {@return the article's place from 1; comments alone count from 0} */
    private static int index(Asked asked, Publication publication) {
        int index = asked.body().path("index").asInt(0) + 1;
        if (index < 1 || index > publication.articles().size() || publication.deleted(index)) {
            throw new Refused(WeChatError.NO_SUCH_ARTICLE);
        }
        return index;
    }
}
