package cn.lianxin.petition.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What mappers may say to the tables of petitions. */
public final class MapperRules {
    private static final Pattern WRITES_PETITIONS =
            Pattern.compile("(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\\s+petition(_event)?\\b", Pattern.CASE_INSENSITIVE);

    public static final ArchRule EVERY_QUERY_TAKES_A_VIEWER = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..petition.query..")
            .and()
            .areAnnotatedWith(Select.class)
            .should(satisfy("take a Viewer first and hold to what it may see", MapperRules::isRestricted));

    public static final ArchRule ONLY_HANDLING_WRITES_PETITIONS = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("cn.lianxin.petition.handling..")
            .should(satisfy(
                    "not write petitions or their events",
                    method -> sql(method)
                            .noneMatch(sql -> WRITES_PETITIONS.matcher(sql).find())))
            .because("a change without its events and its notices would be nobody's");

    private MapperRules() {}

    private static boolean isRestricted(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        return !parameters.isEmpty()
                && parameters.getFirst().isEquivalentTo(Viewer.class)
                && sql(method).allMatch(sql -> squeezed(sql).contains(squeezed(Viewer.MAY_SEE)));
    }

    private static Stream<String> sql(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(Select.class).map(Select::value),
                        method.tryGetAnnotationOfType(Insert.class).map(Insert::value),
                        method.tryGetAnnotationOfType(Update.class).map(Update::value),
                        method.tryGetAnnotationOfType(Delete.class).map(Delete::value))
                .map(text -> text.map(lines -> String.join(" ", lines)))
                .flatMap(text -> text.isPresent() ? List.of(text.get()).stream() : Stream.empty());
    }

    private static String squeezed(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }

    private static ArchCondition<JavaMethod> satisfy(String what, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, holds.test(method), method.getFullName()));
            }
        };
    }
}
