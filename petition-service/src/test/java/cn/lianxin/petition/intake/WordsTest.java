package cn.lianxin.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianxin.petition.deadline.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Words WORDS = Words.load();

    @ParameterizedTest
    @CsvSource({
        // the story of the well: long-standing, not an outage
        "安置区没有地下水，请帮忙打井, WATER_POWER_GAS, NORMAL, SHARED",
        "安置区停水三天了, WATER_POWER_GAS, UTILITY, SHARED",
        "我们这栋没水了, WATER_POWER_GAS, UTILITY, SHARED",
        "全村停电, WATER_POWER_GAS, UTILITY, SHARED",
        "小区停气, WATER_POWER_GAS, UTILITY, SHARED",
        "电梯困人了快来, LIFT, UTILITY, SHARED",
        "3号楼电梯坏了, LIFT, UTILITY, SHARED",
        "污水流到路上, SEWAGE, UTILITY, SHARED",
        "村口路灯不亮, ROADS_LIGHTS, NORMAL, SHARED",
        "看到路口井盖没了, ROADS_LIGHTS, NORMAL, SHARED",
        "楼下垃圾没人收, CLEANLINESS, NORMAL, SHARED",
        "车子乱停挡道, PARKING, NORMAL, SHARED",
        "绿化带枯了, GREENERY, NORMAL, SHARED",
        // danger comes first, whatever else is said
        "楼道垃圾着火了, SAFETY, EMERGENCY, SHARED",
        "家里有煤气味还停电了, SAFETY, EMERGENCY, SHARED",
        "邻居老人晕倒了, HEALTH, EMERGENCY, PERSONAL",
        // one household's own
        "卫生间漏水, HOUSING, NORMAL, PERSONAL",
        "低保停发了, RELIEF, NORMAL, PERSONAL",
        "孩子上学没着落，楼道灯也不亮, EDUCATION, NORMAL, PERSONAL",
        "低保怎么申请, RELIEF, CONSULT, PERSONAL",
        "咨询一下政策, QUESTION, CONSULT, UNCLEAR",
        // may touch those who hold the group
        "物业不修路灯, PROPERTY_MANAGEMENT, NORMAL, SENSITIVE",
        "物业费又涨了, PROPERTY_MANAGEMENT, NORMAL, SENSITIVE",
        "路灯不亮，群主不管, ROADS_LIGHTS, NORMAL, SENSITIVE",
        "举报有人接电，整栋停电, WATER_POWER_GAS, UTILITY, SENSITIVE",
        "停车费收得没道理, PROPERTY_MANAGEMENT, NORMAL, SENSITIVE",
        // a longer word covers the shorter one in it
        "楼道里停电动车, ROADS_LIGHTS, NORMAL, SHARED",
        "我们楼没电梯, LIFT, NORMAL, SHARED",
        "服务没水平, OTHER, NORMAL, UNCLEAR"
    })
    void guessesFromTheWords(String text, Category category, Urgency urgency, Place place) {
        assertThat(WORDS.classify(text)).isEqualTo(new Classification(category, urgency, place));
    }

    @ParameterizedTest
    @CsvSource({"''", "你好", "有件事想说", "👍", "12345"})
    void withoutAKnownWordAllIsOpen(String text) {
        assertThat(WORDS.classify(text)).isEqualTo(Classification.UNCLEAR);
        assertThat(WORDS.classify(text).entersAtGroup()).isFalse();
    }

    @Test
    void onlyAHarmlessSharedMatterEntersAtTheGroup() {
        assertThat(WORDS.classify("路灯不亮").entersAtGroup()).isTrue();
        assertThat(WORDS.classify("路灯不亮，物业不管").entersAtGroup()).isFalse();
        assertThat(WORDS.classify("路灯不亮，物业不管").hintsAtOwner()).isTrue();
        assertThat(WORDS.classify("低保停了").hintsAtOwner()).isFalse();
    }

    @Test
    void aLongTextIsReadWhole() {
        assertThat(WORDS.classify("一二三四五六七八九十".repeat(199) + "停水").urgency()).isEqualTo(Urgency.UTILITY);
    }

    @Test
    void refusesARowItCannotRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> Words.of(List.of("停水,WATER_POWER_GAS,UTILITY")));
        assertThatIllegalArgumentException().isThrownBy(() -> Words.of(List.of(",OTHER,NORMAL,UNCLEAR")));
        assertThatIllegalArgumentException().isThrownBy(() -> Words.of(List.of("停水,WATER,UTILITY,SHARED")));
    }
}
