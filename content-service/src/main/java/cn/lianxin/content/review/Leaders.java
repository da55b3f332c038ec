package cn.lianxin.content.review;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.Transitions.Who;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The table of leaders that the editors keep: who holds which post, in the protocol's order. */
public final class Leaders {
    /** More than a district has; every text is looked through for each. */
    private static final int MOST = 200;

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,20}");
    private static final int POSTS = 120;

    private final Schema schema;
    private final LeaderMapper rows;
    private final InstantSource clock;

    Leaders(Schema schema, InstantSource clock) {
        this.schema = schema;
        this.rows = schema.mapper(LeaderMapper.class);
        this.clock = clock;
    }

    /** {@return all, in the protocol's order} */
    public List<Leader> all() {
        return rows.all();
    }

    /** {@return whether this member of staff keeps the table} */
    public static boolean keeps(Staff staff) {
        return Who.WRITER.includes(staff.role());
    }

    /** Puts one at the end; {@return what is wrong with it, empty where it is done} */
    public Optional<String> add(String name, String posts, Staff staff) {
        Optional<String> problem = problem(name, posts);
        return problem.isPresent()
                ? problem
                : done(() -> {
                    int known = rows.lockAll().size();
                    if (known >= MOST) {
                        return Optional.of("名单已经有 " + MOST + " 位，没有加上。请先删掉不再担任的。");
                    }
                    rows.insert(known + 1, stripped(name), posts(posts), staff.staffId(), clock.instant());
                    return Optional.empty();
                });
    }

    /** Gives one another name or other posts; {@return what is wrong with them, empty where it is done} */
    public Optional<String> change(long id, String name, String posts, Staff staff) {
        Optional<String> problem = problem(name, posts);
        return problem.isPresent()
                ? problem
                : done(() -> {
                    int changed = rows.change(id, stripped(name), posts(posts), staff.staffId(), clock.instant());
                    return changed == 1 ? Optional.empty() : Optional.of("这一位已经不在名单里了。");
                });
    }

    /** Swaps one with the one before, or after; at the end of the list nothing happens. */
    public void move(long id, boolean up) {
        schema.transaction().executeWithoutResult(status -> {
            var order = new ArrayList<>(rows.lockAll());
            int at = order.stream().map(Leader::id).toList().indexOf(id);
            int to = up ? at - 1 : at + 1;
            if (at >= 0 && to >= 0 && to < order.size()) {
                Collections.swap(order, at, to);
                number(order);
            }
        });
    }

    /** Takes one out; {@return who it was, empty where there was none} */
    public Optional<Leader> delete(long id) {
        return done(() -> {
            List<Leader> all = rows.lockAll();
            rows.delete(id);
            number(all.stream().filter(one -> one.id() != id).toList());
            return all.stream().filter(one -> one.id() == id).findFirst();
        });
    }

    private <T> Optional<T> done(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(schema.transaction().execute(status -> work.get()));
    }

    private void number(List<Leader> order) {
        for (int i = 0; i < order.size(); i++) {
            rows.place(order.get(i).id(), i + 1);
        }
    }

    private static Optional<String> problem(String name, String posts) {
        if (!NAME.matcher(stripped(name)).matches()) {
            return Optional.of("姓名要写 2 到 20 个汉字。");
        }
        String all = posts(posts);
        boolean fits = !all.isEmpty() && all.codePointCount(0, all.length()) <= POSTS;
        return fits ? Optional.empty() : Optional.of("职务要写，最多 120 个字；有几个职务，中间用“、”。");
    }

    private static String stripped(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String posts(String typed) {
        return stripped(typed).replaceAll("[，,；;、]+", "、").replaceAll("^、|、$", "");
    }
}
