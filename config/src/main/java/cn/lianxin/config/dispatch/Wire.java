package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The contract records as JSON, in streams and tables.
 *
 * <p>The kind stands in {@code t} under the record's own name. Readers ignore what they don't know, so a newer instance
 * may write to an older one during an upgrade; the golden samples in the tests keep it so.
 */
public final class Wire {
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Inbound.class, Named.class)
            .addMixIn(Outbound.class, Named.class)
            .addMixIn(Reply.class, Named.class)
            .addMixIn(MessageKey.class, KeyAsString.class)
            .registerSubtypes(kinds(Inbound.class, Outbound.class, Reply.class))
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
    private interface Named {}

    private abstract static class KeyAsString {
        @JsonCreator
        @SuppressWarnings("UnusedVariable") // a mix-in has only the shape
        KeyAsString(String value) {}

        @JsonValue
        abstract String value();
    }

    /** {@return the record as one line of JSON} */
    public String write(Object contract) {
        return json.writeValueAsString(contract);
    }

    /** {@return the message in this JSON; throws {@link JacksonException} where it is none} */
    public Inbound inbound(String text) {
        return json.readValue(text, Inbound.class);
    }

    /** {@return the reply in this JSON} */
    public Reply reply(String text) {
        return json.readValue(text, Reply.class);
    }

    /** {@return what is to be sent, in this JSON} */
    public Outbound outbound(String text) {
        return json.readValue(text, Outbound.class);
    }

    Person person(String text) {
        return json.readValue(text, Person.class);
    }

    private static NamedType[] kinds(Class<?>... sealed) {
        return Arrays.stream(sealed)
                .flatMap(Wire::leaves)
                .map(kind -> new NamedType(kind, kind.getSimpleName()))
                .toArray(NamedType[]::new);
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed() ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(Wire::leaves) : Stream.of(kind);
    }
}
