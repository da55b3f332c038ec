package cn.lianxin.petition.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chat.Word;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A matter is there, and whoever it is about looks for it in every way there is, by its number too: nothing. */
@WithStores
class RecusedOwnerTest {
    private static final String SUBJECT = "楼下路灯不亮";

    /** They name no matter, and 解绑 and 关群 would take the owner away. */
    private static final Set<Word> BY_THEMSELVES = EnumSet.copyOf(Stream.of(Word.values())
            .filter(word -> word.shape() == Typed.Shape.CODE
                    || word.shape() == Typed.Shape.TEXT
                    || word == Word.LOGOUT
                    || word == Word.BACK)
            .toList());

    private final District district;

    RecusedOwnerTest(TestStores stores) {
        district = new District(stores);
        district.actsFor("deputy-lingxiu", "lingxiu");
        district.resident("06").says("我要反映 " + SUBJECT);
        district.resident("06").sendsPhoto("photo-of-the-lamp");
        district.resident("06").says("回避");
    }

    @Test
    void everyOneOfTheirQueriesFindsNothing() throws ReflectiveOperationException {
        for (Method query : queries()) {
            assertThat(found(query, "owner-lingxiu")).as(query.getName()).isZero();
            assertThat(found(query, "deputy-lingxiu")).as(query.getName()).isZero();
        }
    }

    @Test
    void thoseWhoMayLookFindItWithTheSameQueries() throws ReflectiveOperationException {
        int seen = 0;
        for (Method query : queries()) {
            seen += found(query, "owner-furong") + found(query, "resident-06");
        }
        assertThat(seen).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner-lingxiu", "deputy-lingxiu"})
    void noCommandOfStaffKnowsTheNumber(String recused) {
        Phone phone = district.phone(recused);
        List<String> before = told(phone);
        for (String words : commands().toList()) {
            phone.says(words).doesNotRead(SUBJECT, "芙蓉社区");
            if (!phone.reply().contains("还没开通")) {
                assertThat(phone.reply())
                        .as(words)
                        .containsPattern("没有找到|您的待办里没有|没有待办|接着写内容|您还没有|没看懂|没有合适的事|请写两件的号|由区群值班打");
            }
        }
        phone.says("帮助").doesNotRead(SUBJECT);
        assertThat(told(phone))
                .as("since the word was said")
                .isEqualTo(before)
                .allSatisfy(text -> assertThat(text).containsAnyOf("有一件新诉求", "居民补充了诉求"));
        district.resident("06").says("进度").reads("已登记", "由芙蓉社区谢主任办理");
    }

    @Test
    void whatTheyWereToldBeforeAndHaveNotSeenIsTakenBack() {
        assertThat(district.recalled())
                .allSatisfy(recall -> assertThat(recall.number()).isEqualTo(district.number()))
                .extracting(Outbound.Recall::to)
                .containsExactlyInAnyOrder(District.person("owner-lingxiu"), District.person("deputy-lingxiu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner-lingxiu", "deputy-lingxiu"})
    void nothingOfTheMasterReachesThemByWhatIsMergedIntoIt(String recused) throws ReflectiveOperationException {
        String master = mergedAndThenRecused("resident-07");
        Phone phone = district.phone(recused);
        List<String> before = told(phone);
        district.owner("furong").says("回复 " + master + " 电工今天来");

        for (Method query : queries()) {
            assertThat(found(query, recused)).as(query.getName()).isZero();
        }
        for (String words : commands().toList()) {
            phone.says(words).doesNotRead(master, "绿化带", "芙蓉社区", "电工");
        }
        assertThat(told(phone)).as("since the word was said").isEqualTo(before);
        district.resident("07").says("进度 HT").reads("已并到" + master, "办理中", "芙蓉社区谢主任", "电工今天来");
    }

    @Test
    void whoIsRecusedAndHasBroughtUpTheMergedOneReadsHisOwnWordsOnly() {
        String master = mergedAndThenRecused("owner-lingxiu");
        Phone phone = district.owner("lingxiu");
        List<String> before = told(phone);
        district.owner("furong").says("回复 " + master + " 电工今天来");
        phone.says("进度 HT").reads(district.number(), "已并案").doesNotRead(master, "电工", "办理中");
        phone.says("补充 HT 还有一盏").doesNotRead(master, "办理中", "前办好");
        phone.says("附议 " + master).reads("没有找到编号");
        assertThat(told(phone)).isEqualTo(before);
        phone.says("撤回 HT").reads("已按您的意思撤回");
        district.owner("furong").says("办结 " + master + " 都亮了");
        assertThat(told(phone)).isEqualTo(before);
    }

    /** Two matters of the estate are one, and then the other one's resident goes past the owner; {@return the master} */
    private String mergedAndThenRecused(String submitter) {
        district.livesIn("owner-lingxiu", "lingxiu");
        district.resident("08").says("我要反映 绿化带的灯坏了");
        String master = district.number();
        district.phone(submitter).says("我要反映 停车场的灯也坏了");
        district.owner("lingxiu").says("并案 " + district.number() + " " + master).reads("已并到");
        district.resident("08").says("回避 " + master).reads("芙蓉社区谢主任直接办理");
        return master;
    }

    private List<String> told(Phone phone) {
        return district.sent().stream()
                .filter(text -> text.to().equals(phone.person()))
                .map(Outbound.Text::text)
                .toList();
    }

    /** By its number and by the short one that was given before. */
    private static Stream<String> commands() {
        return Arrays.stream(Word.values())
                .filter(word -> word.audience() == Word.Audience.STAFF || word == Word.PROGRESS)
                .filter(word -> !BY_THEMSELVES.contains(word))
                .map(word -> word.spellings().getFirst())
                .flatMap(word ->
                        Stream.of(word, word + " HT", word + " 1", word + " HT 区水务局 请看一看", word + " 1 区水务局 请看"));
    }

    private static List<Method> queries() {
        List<Method> found = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.lianxin.petition.query")
                        .stream()
                        .filter(JavaClass::isInterface)
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Select.class))
                        .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(7);
        return found;
    }

    /** {@return how much the query shows this one} */
    private int found(Method query, String openId) throws IllegalAccessException, InvocationTargetException {
        var person = District.person(openId);
        var viewer = Viewer.of(person, district.bean(Chain.class).now().staff(person.hash()));
        Object[] arguments = Arrays.stream(query.getParameterTypes())
                .map(type -> argument(type, viewer))
                .toArray();
        // A mapper's own proxy refuses nobody: it is the SQL that has to.
        query.setAccessible(true);
        Object result = query.invoke(district.schema().mapper(query.getDeclaringClass()), arguments);
        return switch (result) {
            case null -> 0;
            case Collection<?> many -> many.size();
            case Integer count -> count;
            case Long count -> Math.toIntExact(count);
            default -> 1;
        };
    }

    private Object argument(Class<?> type, Viewer viewer) {
        if (type == Viewer.class) {
            return viewer;
        }
        if (type == int.class) {
            return 50;
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == String.class) {
            return district.number();
        }
        if (type == List.class) {
            return List.of(district.number());
        }
        throw new IllegalArgumentException("no argument for " + type);
    }
}
