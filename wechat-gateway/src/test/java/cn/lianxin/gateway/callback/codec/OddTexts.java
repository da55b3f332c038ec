package cn.lianxin.gateway.callback.codec;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instancio.Instancio;

/** Texts as nobody would make them up, by a seed that the failing assertion names. */
final class OddTexts {
    static final int SAMPLES = 400;

    private static final String[] PIECES = {
        "路灯坏了",
        "😀",
        "👨‍👩‍👧‍👦",
        "𠮷",
        "é",
        "\u0002",
        "\u0010",
        "\u001D",
        "\t",
        "\n",
        "]]>",
        "]]",
        "]",
        ">",
        "]]>]]>",
        "<![CDATA[",
        "]]></Content>",
        "]]></Content><FromUserName><![CDATA[oEvil]]></FromUserName><Content><![CDATA[",
        "</xml>",
        "<!--",
        "-->",
        "&amp;",
        "&#2;",
        "&",
        "<",
        "<Encrypt>",
        "</Encrypt>",
        "<!DOCTYPE x>",
        "<?x ?>",
        "]]\u0002>",
        "\uFFFE",
        " "
    };

    private OddTexts() {}

    record Sample(long seed, String text) {}

    static Stream<Sample> samples() {
        return IntStream.range(0, SAMPLES).mapToObj(_ -> {
            long seed = Instancio.gen().longs().range(0L, Long.MAX_VALUE).get();
            List<String> pieces = Instancio.ofList(String.class)
                    .size(1 + Math.toIntExact(seed % 11))
                    .withSeed(seed)
                    .generate(org.instancio.Select.allStrings(), gen -> gen.oneOf(PIECES))
                    .create();
            List<String> unicode = Instancio.ofList(String.class)
                    .size(3)
                    .withSeed(seed)
                    .generate(
                            org.instancio.Select.allStrings(),
                            gen -> gen.string().unicode().length(0, 12))
                    .create();
            return new Sample(seed, String.join("", pieces) + String.join("]]>", unicode));
        });
    }

    /** As {@link #expected}, of a text that nobody quoted: what looks quoted is taken for it. */
    static String expectedRaw(String text) {
        return expected(text).replace("]]]]><![CDATA[>", "]]>");
    }

    /** The text as it can come out of XML: legal characters, line ends as XML makes them. */
    static String expected(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(legal::appendCodePoint);
        return legal.toString().replace("\r\n", "\n").replace('\r', '\n');
    }
}
