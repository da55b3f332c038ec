package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.instancio.Select.all;
import static org.instancio.Select.fields;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.instancio.settings.Keys;
import org.instancio.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The samples are what instances of every version so far have written. Lines are added to them with new kinds and
 * components, never changed: a change that needs one changed would not be read by the other side of an upgrade.
 */
@ExtendWith(InstancioExtension.class)
class WireTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final Wire wire = new Wire();

    /** A sealed contract, and how it is read. */
    enum Contract {
        INBOUND(Inbound.class),
        REPLY(Reply.class),
        OUTBOUND(Outbound.class);

        private final Class<?> type;

        Contract(Class<?> type) {
            this.type = type;
        }

        Object read(Wire wire, String text) {
            return switch (this) {
                case INBOUND -> wire.inbound(text);
                case REPLY -> wire.reply(text);
                case OUTBOUND -> wire.outbound(text);
            };
        }

        Stream<Class<?>> kinds() {
            return leaves(type);
        }

        private static Stream<Class<?>> leaves(Class<?> kind) {
            return kind.isSealed()
                    ? Stream.of(kind.getPermittedSubclasses()).flatMap(Contract::leaves)
                    : Stream.of(kind);
        }

        List<String> samples() {
            String file = "/wire/" + name().toLowerCase(Locale.ROOT) + ".jsonl";
            try (var in = Objects.requireNonNull(WireTest.class.getResourceAsStream(file))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @RepeatedTest(20)
    void bringsEveryKindBackAsItWas() {
        for (Contract contract : Contract.values()) {
            contract.kinds().forEach(kind -> {
                Object one = any(kind);
                String text = wire.write(one);

                Object back = contract.read(wire, text);

                assertThat(back).isEqualTo(one);
                // A person's equality leaves the sealed openid out; the text has it.
                assertThat(wire.write(back)).isEqualTo(text);
            });
        }
    }

    private static <T> T any(Class<T> kind) {
        return Instancio.of(kind)
                .withSettings(Settings.create().set(Keys.COLLECTION_MIN_SIZE, 0))
                .generate(
                        all(String.class),
                        gen -> gen.string().unicode().minLength(0).maxLength(40))
                .withNullable(fields(field -> field.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                .lenient()
                .create();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void losesNothingOfASample(Contract contract, String sample) {
        Object read = contract.read(wire, sample);

        assertThat(JSON.readTree(wire.write(read))).isEqualTo(JSON.readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ignoresWhatANewerInstanceAdds(Contract contract, String sample) {
        var newer = (ObjectNode) JSON.readTree(sample);
        newer.put("mood", "good");
        newer.putObject("more").put("t", "Text");
        if (newer.get("person") instanceof ObjectNode person) {
            person.put("nickname", "N");
        }

        assertThat(contract.read(wire, newer.toString())).isEqualTo(contract.read(wire, sample));
    }

    @Test
    void hasASampleOfEveryKind() {
        for (Contract contract : Contract.values()) {
            Set<String> kinds = contract.kinds().map(Class::getSimpleName).collect(Collectors.toSet());
            Function<String, String> kind =
                    sample -> JSON.readTree(sample).get("t").asString();

            assertThat(contract.samples().stream().map(kind).collect(Collectors.toSet()))
                    .isEqualTo(kinds);
        }
    }

    static Stream<Arguments> samples() {
        return Stream.of(Contract.values())
                .flatMap(contract -> contract.samples().stream().map(sample -> Arguments.of(contract, sample)));
    }
}
