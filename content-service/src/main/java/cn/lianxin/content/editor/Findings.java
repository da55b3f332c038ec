package cn.lianxin.content.editor;

import cn.lianxin.content.article.Content;
import cn.lianxin.content.link.DeadLinks;
import cn.lianxin.content.review.Checks;
import cn.lianxin.content.review.Finding;
import java.util.List;
import java.util.stream.Stream;

/** All there is to say of a text while somebody writes it: what the checks find, and what is known of its links. */
record Findings(Checks checks, DeadLinks links) {
    List<Finding> of(Content content) {
        return Stream.concat(checks.of(content).stream(), links.known(content).stream())
                .toList();
    }
}
