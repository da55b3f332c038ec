package cn.lianxin.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BigramsTest {
    @Test
    void writesNeighboursAsOneWordAndTheLastCharacterAlone() {
        assertThat(Bigrams.index("打井")).isEqualTo("w006253004e95 w004e95");
        assertThat(Bigrams.query("打井")).isEqualTo("+w006253004e95");
    }

    @Test
    void endsAWordWhereTextEnds() {
        assertThat(Bigrams.index("水，电", "路"))
                .as("no pair reaches over a comma or from title to body")
                .isEqualTo("w006c34 w007535 w008def");
    }

    @Test
    void looksForOneCharacterAtTheBeginningOfAnyPair() {
        assertThat(Bigrams.query("水")).isEqualTo("+w006c34*");
    }

    @Test
    void takesFullWidthAndCapitalsForThePlainOnes() {
        assertThat(Bigrams.query("ＡＢ１２")).isEqualTo(Bigrams.query("ab12"));
    }

    @Test
    void wantsEveryPairOfALongSearchUpToABound() {
        String longer = "东山村安置区打出一口井";
        assertThat(Bigrams.query(longer).split(" ")).hasSize(10);
        StringBuilder all = new StringBuilder();
        for (char c = '一'; c < '一' + 600; c++) {
            all.append(c);
        }
        assertThat(Bigrams.query(all.toString()).split(" ")).hasSize(32);
    }

    @Test
    void findsNothingToLookForInMarksAndPictures() {
        assertThat(Bigrams.query(" ！？*+-\"()@~<>💧 ")).isEmpty();
    }
}
