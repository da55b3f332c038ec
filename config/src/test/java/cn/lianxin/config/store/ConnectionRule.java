package cn.lianxin.config.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.DriverManager;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** For the tests of every module: whoever needs rows or Redis goes through a mapper, a Schema, a template. */
public final class ConnectionRule {
    public static final ArchRule ONLY_STORE_AND_DISPATCH_OPEN_CONNECTIONS = noClasses()
            .that()
            .resideOutsideOfPackages("cn.lianxin.config.store..", "cn.lianxin.config.dispatch..")
            .should()
            .callCodeUnitWhere(new DescribedPredicate<JavaCall<?>>("a connection is opened") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return opens(call);
                }
            })
            .because("pools, isolation and reconnecting are decided in one place");

    private static final List<Class<?>> SOURCES =
            List.of(DataSource.class, DriverManager.class, RedisConnectionFactory.class);

    private ConnectionRule() {}

    private static boolean opens(JavaAccess<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        if (SOURCES.stream().anyMatch(owner::isAssignableTo)) {
            return name.matches("<init>|get\\w*Connection");
        }
        return isLettuceClient(owner) && name.matches("create|connect.*");
    }

    private static boolean isLettuceClient(JavaClass owner) {
        return owner.isAssignableTo("io.lettuce.core.AbstractRedisClient");
    }
}
