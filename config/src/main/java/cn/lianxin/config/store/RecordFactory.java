package cn.lianxin.config.store;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows with constructors found and opened once.
 *
 * <p>MyBatis's own looks the constructor up anew for each row and first meets an {@code IllegalAccessException}, with
 * its stack trace, where a record is not public; ours are not.
 */
final class RecordFactory extends DefaultObjectFactory {
    private static final long serialVersionUID = 1L;

    private final transient Map<Signature, Constructor<?>> constructors = new ConcurrentHashMap<>();

    private record Signature(Class<?> type, List<Class<?>> parameters) {}

    @Override
    public <T> T create(
            Class<T> type, @Nullable List<Class<?>> constructorArgTypes, @Nullable List<Object> constructorArgs) {
        if (!type.isRecord() || constructorArgTypes == null || constructorArgs == null) {
            return super.create(type, constructorArgTypes, constructorArgs);
        }
        var constructor = constructors.computeIfAbsent(
                new Signature(type, List.copyOf(constructorArgTypes)), RecordFactory::open);
        try {
            return type.cast(constructor.newInstance(constructorArgs.toArray()));
        } catch (ReflectiveOperationException e) {
            throw new ReflectionException("no " + type.getSimpleName() + " of that row", e);
        }
    }

    private static Constructor<?> open(Signature signature) {
        try {
            var constructor = signature
                    .type()
                    .getDeclaredConstructor(signature.parameters().toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new ReflectionException(
                    "no such constructor of " + signature.type().getSimpleName(), e);
        }
    }
}
