package cn.lianxin.config.store.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Made once per data folder: other people on this machine can reach loopback too. */
record Passwords(String mariaDb, String redis) {
    static Passwords of(StoreFolder folder) throws IOException {
        var file = folder.in("stores.properties");
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                kept.load(reader);
            }
        }
        var passwords = new Passwords(
                kept.getProperty("mariadb.password", random()), kept.getProperty("redis.password", random()));
        if (kept.size() < 2) {
            passwords.write(folder);
        }
        return passwords;
    }

    private void write(StoreFolder folder) throws IOException {
        var kept = new Properties();
        kept.setProperty("mariadb.password", mariaDb);
        kept.setProperty("redis.password", redis);
        var text = new StringWriter();
        kept.store(text, "Passwords of the embedded servers");
        StoreFolder.writePrivate(folder.in("stores.properties"), text.toString());
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
