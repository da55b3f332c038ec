package cn.lianxin.content.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * A leader as articles name them, at their place in the protocol order.
 *
 * @param posts one or more, with 、 between: 区委副书记、区长
 */
public record Leader(long id, String name, String posts) {
    /** {@return each of the posts} */
    List<String> each() {
        return Stream.of(posts.split("、"))
                .map(String::strip)
                .filter(post -> !post.isEmpty())
                .toList();
    }

    boolean holds(String post) {
        return each().contains(post);
    }
}
