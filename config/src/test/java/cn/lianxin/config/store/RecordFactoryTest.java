package cn.lianxin.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.reflection.ReflectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordFactoryTest {
    private record Row(long id, @Nullable String name) {
        Row {
            if (id < 0) {
                throw new IllegalArgumentException("no such id");
            }
        }
    }

    private final RecordFactory factory = new RecordFactory();

    @Test
    void makesRowsThatNobodyElseMayMake() {
        assertThat(made(1L, "一")).isEqualTo(new Row(1, "一"));
        assertThat(made(2L, null)).isEqualTo(new Row(2, null));
    }

    @Test
    void leavesEverythingThatIsNoRecordToMyBatis() {
        Object made = factory.create(List.class);

        assertThat(made).isInstanceOf(ArrayList.class);
    }

    @Test
    void saysWhatTheRecordDidNotLike() {
        assertThatThrownBy(() -> made(-1L, "一"))
                .isInstanceOf(ReflectionException.class)
                .hasRootCauseMessage("no such id");
    }

    private Row made(@Nullable Object... values) {
        return factory.create(Row.class, List.of(long.class, String.class), Arrays.asList(values));
    }
}
