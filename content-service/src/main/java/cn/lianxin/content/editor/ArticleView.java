package cn.lianxin.content.editor;

import cn.lianxin.content.article.Content;
import cn.lianxin.content.review.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which an article is written and reviewed.
 *
 * @param id 0 for one that is not saved yet
 * @param content what stands in the form, which need not be what is kept
 * @param base hash of the text that it began from
 * @param chip how it stands; null for a new one
 * @param writable whether there is a form at all
 * @param editable whether there would be one for the asking
 * @param schedulable whether the reader can put it on the schedule now
 * @param caution what an edit would undo; empty for nothing
 * @param beside texts that wait for somebody's choice
 * @param review null for a new one
 * @param issue with which it goes out; null for none, or alone
 * @param opinion what a reviewer has typed that was not taken
 * @param problem why what was just tried was not done; null where nothing was refused
 */
record ArticleView(
        long id,
        Content content,
        String base,
        @Nullable Chip chip,
        boolean writable,
        boolean editable,
        boolean schedulable,
        String caution,
        String kept,
        List<Finding> findings,
        List<VersionLine> versions,
        List<VersionLine> beside,
        @Nullable ReviewColumn review,
        @Nullable IssueView issue,
        String opinion,
        @Nullable Said said,
        @Nullable String problem) {
    /** @param what how it came about */
    record VersionLine(int number, String who, String when, String what) {}

    /** {@return where the form goes} */
    public String action() {
        return id == 0 ? "/editor/articles" : "/editor/articles/" + id;
    }

    /** {@return what is wrong with a field; null for nothing} */
    public @Nullable String error(String field) {
        return findings.stream()
                .filter(finding -> finding.error() && finding.field().form().equals(field))
                .map(Finding::words)
                .findFirst()
                .orElse(null);
    }

    /** {@return whether to say so beside the field already: an untouched form is not scolded} */
    public boolean shows(String field) {
        return id != 0 && error(field) != null;
    }

    /** {@return how many things are in the way of 送审} */
    public long errors() {
        return findings.stream().filter(Finding::error).count();
    }

    /** {@return as WeChat counts them} */
    public int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
