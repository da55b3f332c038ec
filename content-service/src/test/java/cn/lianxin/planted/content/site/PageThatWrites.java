package cn.lianxin.planted.content.site;

import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.editor.EditorConfiguration;

/** A public page that leans on the editors', and moves an article by itself. */
final class PageThatWrites {
    EditorConfiguration editor() {
        return new EditorConfiguration();
    }

    void move(Drafts drafts, Draft article) {
        drafts.move(article);
    }
}
