package cn.lianxin.content.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for a post beside somebody else's name, and for names out of the protocol's order, by the table the editors keep.
 *
 * <p>Whoever is warned for nothing reads no warning any more. So a post counts only where it stands by itself: 天元区区长
 * and 副区长 are other posts, 原区长 was one. A name that the table does not know counts only where it looks like one and
 * something follows that follows names.
 */
final class LeaderNames {
    /** Surnames that begin no everyday word after a post; those of 何时, 高度, 严格, 马上 or 任期 would. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐韩冯邓曹彭肖田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦邹孟熊秦邱江尹薛闫侯史陶黎贺毛郝龚邵覃戴莫汤欧阳易凌";

    /** What begins with one of them and is no name. */
    private static final Set<String> WORDS = Set.of(
            "周密", "周到", "周末", "周边", "江边", "田间", "黄金", "夏季", "林业", "林长", "史料", "易地", "汪洋", "苏区", "钟情", "唐突", "王牌", "温馨");

    private static final String FOLLOWS =
            "(?=$|[\\s，。；：、！？（）()“”《》]|同志|主持|出席|参加|调研|讲话|讲授|表示|指出|强调|要求|介绍|宣布|带队|带领|率|来到|赴|致辞|作|前往|走进|深入|看望|慰问|会见|检查|督导|等)";

    private static final String BEGINS = "(?<=^|[\\s，。；：！？（(“”《》])";
    private static final Pattern BREAKS = Pattern.compile("[，。；：！？\\n（）()“”]");

    /** Posts that several hold at once: a name that the table does not know may be one of them. */
    private static final Pattern SHARED = Pattern.compile("副|常委$|员$");

    private static final int MOST = 5;
    private static final int LONGEST_LIST = 60;

    private final List<Leader> leaders;

    LeaderNames(List<Leader> leaders) {
        this.leaders = leaders;
    }

    /** {@return what is to be looked at, each in words; at most five} */
    List<String> in(String text) {
        if (leaders.isEmpty() || text.isBlank()) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        beside(text, found);
        order(text, found);
        return found.stream().limit(MOST).toList();
    }

    /** 区委书记李四, 区委书记张山 and 李四区委书记, where 张三 holds that post and 李四 another. */
    private void beside(String text, Set<String> found) {
        String posts =
                anyOf(leaders.stream().flatMap(one -> one.each().stream()).toList());
        String names = anyOf(leaders.stream().map(Leader::name).toList());
        String unknown = "[" + SURNAMES + "]\\p{IsHan}{1,2}?";
        Matcher before = Pattern.compile(BEGINS + "((?:(?:" + posts + ")、){0,6}(" + posts + "))[ 　]?(" + names + "|"
                        + unknown + FOLLOWS + ")")
                .matcher(text);
        while (before.find()) {
            say(before.group(2), before.group(3), before.group(), found);
        }
        Matcher after =
                Pattern.compile("(" + names + ")(" + posts + ")" + FOLLOWS).matcher(text);
        while (after.find()) {
            say(after.group(2), after.group(1), after.group(), found);
        }
    }

    private void say(String post, String name, String read, Set<String> found) {
        List<Leader> known =
                leaders.stream().filter(one -> one.name().equals(name)).toList();
        if (known.stream().anyMatch(one -> one.holds(post))) {
            return;
        }
        if (!known.isEmpty()) {
            found.add("“" + read + "”，名单里" + name + "是" + known.getFirst().posts());
        } else if (!SHARED.matcher(post).find() && !WORDS.contains(name.substring(0, 2))) {
            String who = leaders.stream()
                    .filter(one -> one.holds(post))
                    .map(Leader::name)
                    .distinct()
                    .collect(Collectors.joining("、"));
            found.add("“" + read + "”，名单里" + post + "是" + who);
        }
    }

    /** Two who stand in one list of names, the later one before the earlier. */
    private void order(String text, Set<String> found) {
        if (text.contains("笔画")) {
            return;
        }
        for (String list : BREAKS.split(text, -1)) {
            int last = -1;
            for (int place : places(list)) {
                if (place >= 0 && place < last) {
                    String one = leaders.get(last).name();
                    String other = leaders.get(place).name();
                    found.add("“" + one + "”写在“" + other + "”前面，名单里" + other + "在前");
                }
                last = place < 0 ? -1 : place;
            }
        }
    }

    /** {@return the place of whom each piece of the list names, -1 for a piece that names nobody known and breaks the list} */
    private List<Integer> places(String list) {
        String[] pieces = list.split("、", -1);
        long named = leaders.stream()
                .filter(one -> list.contains(one.name()))
                .limit(2)
                .count();
        if (pieces.length < 2 || pieces.length > LONGEST_LIST || named < 2) {
            return List.of();
        }
        var places = new ArrayList<Integer>();
        for (int i = 0; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            boolean first = i == 0;
            boolean last = i == pieces.length - 1;
            Optional<Leader> meant = leaders.stream()
                    .filter(one -> names(piece, one, first, last))
                    .findFirst();
            // 区委副书记、区长李建平: the post before belongs to the name after.
            boolean post = leaders.stream().anyMatch(one -> one.each().stream().anyMatch(piece::endsWith));
            if (meant.isPresent() || !post) {
                places.add(meant.map(leaders::indexOf).orElse(-1));
            }
        }
        return places;
    }

    /** Words may stand before the first of a list and after the last. */
    private static boolean names(String piece, Leader leader, boolean first, boolean last) {
        String name = leader.name();
        return piece.equals(name)
                || (first && piece.endsWith(name))
                || (last && piece.startsWith(name))
                || leader.each().stream()
                        .map(post -> post + name)
                        .anyMatch(both -> piece.endsWith(both) || (last && piece.startsWith(both)));
    }

    /** Longest first, so that 区委副书记 is not read as 书记. */
    private static String anyOf(List<String> words) {
        return words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
