package cn.lianxin.content.article;

/** What became of a text that was to be saved; none of it is ever lost. */
public sealed interface Saved {
    /**
     * It is the article's text now.
     *
     * @param number its version's
     * @param voided whether approvals or a review under way are void with it
     */
    record Kept(Draft article, int number, boolean voided) implements Saved {}

    /**
     * Another text was saved meanwhile: both are there.
     *
     * @param theirOwn whether the other is the same writer's, from another window
     */
    record Beside(Draft article, int number, boolean theirOwn) implements Saved {}

    /** Under review or approved; a page may not undo that by itself, a person may. */
    record NotByItself(Draft article) implements Saved {}

    /** Everybody can read it already: nothing was changed. */
    record Published(Draft article) implements Saved {}

    /** Only editors write. */
    record NotYours(Draft article) implements Saved {}
}
