package cn.lianxin.content.review;

import cn.lianxin.content.article.Content;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is different between two texts, paragraph by paragraph, and within a paragraph character by character. */
public final class Difference {
    /** How a line stands to the other text. */
    public enum Kind {
        SAME,
        GONE,
        NEW,
        /** Lines that are the same, left out. */
        GAP
    }

    /** @param changed within a line that is otherwise the same */
    public record Piece(String text, boolean changed) {}

    /** One paragraph, or one of the fields before the body. */
    public record Line(Kind kind, List<Piece> pieces) {}

    /** Around what is changed inside a line; nobody types them, the text is cleaned of control characters. */
    private static final String OPEN = "\u0001";

    private static final String CLOSE = "\u0002";

    private static final DiffRowGenerator ROWS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(false)
            .oldTag(open -> open ? OPEN : CLOSE)
            .newTag(open -> open ? OPEN : CLOSE)
            .lineNormalizer(Function.identity())
            .build();

    private Difference() {}

    /** {@return what leads from one to the other; empty where nothing that people read is different} */
    public static List<Line> between(Content before, Content after) {
        List<Line> lines = ROWS.generateDiffRows(lines(before), lines(after)).stream()
                .flatMap(Difference::lines)
                .toList();
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME) ? List.of() : withGaps(lines);
    }

    private static List<String> lines(Content content) {
        return Stream.concat(
                        Stream.of(
                                "标题：" + content.title(),
                                "作者：" + content.author(),
                                "摘要：" + content.digest().replaceAll("\\s+", " "),
                                "封面：" + (content.cover() == null ? "" : content.cover()),
                                "裁剪：" + (content.crop235() == null ? "" : content.crop235())
                                        + (content.crop11() == null ? "" : " " + content.crop11()),
                                "阅读原文：" + (content.sourceUrl() == null ? "" : content.sourceUrl())),
                        content.text().lines())
                .map(line -> line.replaceAll("\\p{Cc}", " "))
                .toList();
    }

    private static Stream<Line> lines(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> Stream.of(line(Kind.SAME, row.getNewLine()));
            case INSERT -> Stream.of(line(Kind.NEW, row.getNewLine()));
            case DELETE -> Stream.of(line(Kind.GONE, row.getOldLine()));
            case CHANGE ->
                Stream.of(line(Kind.GONE, row.getOldLine()), line(Kind.NEW, row.getNewLine()))
                        .filter(line -> !line.pieces().isEmpty());
        };
    }

    private static Line line(Kind kind, String marked) {
        var pieces = new ArrayList<Piece>();
        for (String part : marked.split("(?=" + OPEN + ")|(?<=" + CLOSE + ")", -1)) {
            boolean changed = part.startsWith(OPEN);
            String text = part.replace(OPEN, "").replace(CLOSE, "");
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, changed));
            }
        }
        return new Line(kind, pieces);
    }

    /** A line of what is the same on either side says where one is. */
    private static List<Line> withGaps(List<Line> lines) {
        var shown = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() != Kind.SAME) {
                Arrays.fill(shown, Math.max(0, i - 1), Math.min(lines.size(), i + 2), true);
            }
        }
        var result = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (shown[i]) {
                result.add(lines.get(i));
            } else if (result.isEmpty() || result.getLast().kind() != Kind.GAP) {
                result.add(new Line(Kind.GAP, List.of()));
            }
        }
        return result;
    }
}
