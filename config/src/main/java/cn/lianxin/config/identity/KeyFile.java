package cn.lianxin.config.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;

/**
 * With embedded stores, makes the keys once in {@code data/keys.properties} (mode 0600) beside the data they seal.
 *
 * <p>With external stores or a real account nothing is made: keys that appear by themselves on one of two machines would
 * split one resident into two people.
 */
final class KeyFile implements EnvironmentPostProcessor, Ordered {
    /** Before the embedded stores set the properties that an operator would have set. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 20;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean configured = environment.containsProperty("lianxin.crypto.index-key");
        boolean external = environment.containsProperty("spring.datasource.url")
                || !environment.getProperty("lianxin.store.embedded", Boolean.class, true);
        boolean real = environment.containsProperty("lianxin.wechat.accounts[0].app-id");
        if (configured || external || real) {
            return;
        }
        Path file = Path.of(environment.getProperty("lianxin.store.data", "data"), "keys.properties");
        try {
            environment.getPropertySources().addLast(new PropertiesPropertySource("keyFile", readOrMake(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    private static Properties readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "keys",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, """
                    # 丢了这个文件，已登记的居民就再也联系不上：请和数据一起备份。
                    # Without this file nobody in the data can be recognised or answered: back it up with the data.
                    lianxin.crypto.index-key=%s
                    lianxin.crypto.keys[0].id=k1
                    lianxin.crypto.keys[0].value=%s
                    """.formatted(randomKey(), randomKey()), StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(fresh, file);
        }
        Properties keys = new Properties();
        try (var in = Files.newInputStream(file)) {
            keys.load(in);
        }
        return keys;
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
