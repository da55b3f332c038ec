package cn.lianxin.config.dispatch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds where {@code lianxin.targets} names the service, or {@code all}, which is the default: scaling out changes a
 * property, not the code.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnTarget.Named.class)
public @interface ConditionalOnTarget {
    /** {@code gateway}, {@code petition} or {@code content}. */
    String value();

    /** The condition itself. */
    class Named implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Map<String, ?> named = Objects.requireNonNull(
                    metadata.getAnnotationAttributes(ConditionalOnTarget.class.getName()), "the condition's target");
            List<String> wanted = Arrays.stream(context.getEnvironment()
                            .getProperty("lianxin.targets", "all")
                            .split(","))
                    .map(String::strip)
                    .toList();
            return wanted.contains("all") || wanted.contains(String.valueOf(named.get("value")));
        }
    }
}
