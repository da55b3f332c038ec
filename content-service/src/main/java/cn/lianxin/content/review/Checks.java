package cn.lianxin.content.review;

import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.SafeHtml;
import cn.lianxin.content.article.SafeHtml.Picture;
import cn.lianxin.content.review.Finding.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a text before others read it: WeChat's limits, people's data, words, leaders. Errors are in the way of
 * 送审, warnings are not. The same while somebody writes and when it is handed in.
 */
public final class Checks {
    private static final int TITLE = 32;
    private static final int AUTHOR = 16;
    private static final int DIGEST = 128;
    private static final int BODY_CHARACTERS = 20_000;
    private static final int BODY_BYTES = 1 << 20;
    /** Of a text that is far too long anyway no more is read. */
    private static final int READ = 2 * BODY_CHARACTERS;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+\\.[^\\s]*");

    private final Function<String, List<String>> sensitive;
    private final Supplier<List<Leader>> leaders;

    /**
     * @param sensitive finds the words in a text that want another look
     * @param leaders the table that the editors keep
     */
    Checks(Function<String, List<String>> sensitive, Supplier<List<Leader>> leaders) {
        this.sensitive = sensitive;
        this.leaders = leaders;
    }

    /** {@return all there is to say, errors first} */
    public List<Finding> of(Content content) {
        var findings = new ArrayList<Finding>();
        lengths(content, findings);
        around(content, findings);
        pictures(content, findings);
        String text = content.text();
        String read = text.length() > READ ? text.substring(0, READ) : text;
        people(content, read, findings);
        words(content, read, findings);
        leaders(content, read, findings);
        findings.sort((one, other) -> Boolean.compare(other.error(), one.error()));
        return findings;
    }

    private static void lengths(Content content, List<Finding> findings) {
        if (content.title().isBlank()) {
            findings.add(Finding.error(Field.TITLE, "还没有标题。"));
        }
        atMost(Field.TITLE, "标题", content.title(), TITLE, findings);
        atMost(Field.AUTHOR, "作者", content.author(), AUTHOR, findings);
        atMost(Field.DIGEST, "摘要", content.digest(), DIGEST, findings);
        if (content.digest().isBlank()) {
            findings.add(Finding.warning(Field.DIGEST, "没有摘要，微信会取正文的前 54 个字。"));
        }
        String body = content.body();
        int characters = characters(body);
        if (content.text().isBlank() && SafeHtml.pictures(body).isEmpty()) {
            findings.add(Finding.error(Field.BODY, "还没有正文。"));
        }
        if (characters >= BODY_CHARACTERS) {
            findings.add(Finding.error(Field.BODY, "正文连格式一共 %,d 个字符，微信要少于 2 万。删短一点，或者分成两篇。".formatted(characters)));
        } else if (body.getBytes(StandardCharsets.UTF_8).length >= BODY_BYTES) {
            findings.add(Finding.error(Field.BODY, "正文超过 1 MB，微信会拒收。删短一点，或者分成两篇。"));
        }
    }

    private static void atMost(Field field, String name, String text, int most, List<Finding> findings) {
        int over = characters(text) - most;
        if (over > 0) {
            findings.add(Finding.error(field, name + "多了 " + over + " 个字，微信会拒收。您写的还在，删短一点就好。"));
        }
    }

    private static void around(Content content, List<Finding> findings) {
        if (content.cover() == null) {
            findings.add(Finding.error(Field.COVER, "还没有封面，微信不收没有封面的文章。"));
        }
        @Nullable String source = content.sourceUrl();
        if (source != null && !ADDRESS.matcher(source).matches()) {
            findings.add(Finding.error(Field.SOURCE_URL, "阅读原文要写完整的网址，以 http:// 或 https:// 开头。"));
        }
        int links = SafeHtml.links(content.body()).size();
        if (links > 0) {
            findings.add(Finding.warning(Field.BODY, "正文里有 " + links + " 个链接，在微信里点不开。要带链接请放进“阅读原文”。"));
        }
    }

    private static void pictures(Content content, List<Finding> findings) {
        int foreign = content.body().split(Pattern.quote(SafeHtml.MARK), -1).length - 1;
        if (foreign > 0) {
            findings.add(Finding.error(Field.BODY, "有 " + foreign + " 张外站图片没有带过来，位置已在正文里标出。请上传自己的图，再删掉标记。"));
        }
        int number = 0;
        for (Picture picture : SafeHtml.pictures(content.body())) {
            number++;
            if (picture.alt().isEmpty()) {
                findings.add(Finding.warning(Field.BODY, "第 " + number + " 张图没有文字说明，看不见图的人读不到。"));
            }
            if (!picture.captioned()) {
                findings.add(Finding.warning(Field.BODY, "第 " + number + " 张图没有图注，请写上图片来源。"));
            }
        }
    }

    private static void people(Content content, String text, List<Finding> findings) {
        people(Field.TITLE, "标题", content.title(), findings);
        people(Field.DIGEST, "摘要", content.digest(), findings);
        int paragraph = 0;
        for (String line : text.lines().toList()) {
            paragraph++;
            people(Field.BODY, "正文第 " + paragraph + " 段", line, findings);
        }
    }

    private static void people(Field field, String where, String text, List<Finding> findings) {
        for (PersonalData.Hit hit : PersonalData.in(text)) {
            boolean error = hit.kind() == PersonalData.Kind.ID_CARD;
            String words =
                    where + "像有" + hit.kind().words() + "（" + hit.shown() + "），" + (error ? "不能公开，请删掉。" : "不该公开的请删掉。");
            findings.add(new Finding(field, error, words));
        }
    }

    private void words(Content content, String text, List<Finding> findings) {
        words(Field.TITLE, "标题", content.title(), findings);
        words(Field.DIGEST, "摘要", content.digest(), findings);
        words(Field.BODY, "正文", text, findings);
    }

    private void words(Field field, String where, String text, List<Finding> findings) {
        List<String> found = sensitive.apply(text).stream().distinct().limit(5).toList();
        if (!found.isEmpty()) {
            findings.add(Finding.warning(field, where + "里请再看一眼：" + String.join("、", found) + "。"));
        }
    }

    private void leaders(Content content, String text, List<Finding> findings) {
        var names = new LeaderNames(leaders.get());
        leaders(Field.TITLE, "标题", names.in(content.title()), findings);
        leaders(Field.DIGEST, "摘要", names.in(content.digest()), findings);
        leaders(Field.BODY, "正文", names.in(text), findings);
    }

    private static void leaders(Field field, String where, List<String> found, List<Finding> findings) {
        found.forEach(words -> findings.add(Finding.warning(field, where + "请核对：" + words + "。")));
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
