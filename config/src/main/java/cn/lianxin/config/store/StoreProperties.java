package cn.lianxin.config.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process keeps and reaches its data. Checked in the constructor, not by annotations,
 * because the embedded servers bind it before any validator exists.
 *
 * @param data folder of everything kept on this machine; a relative one is below the working directory
 * @param embedded false keeps MariaDB and Redis from being started where none is configured
 * @param poolSize connections per schema, 1 to 500; four of them are kept from messages
 * @param serverWait how long a start waits for a database server to answer, 1 s to 10 min
 * @param connectionWait how long one transaction waits for a free connection, 250 ms to 1 min
 */
@ConfigurationProperties("lianxin.store")
public record StoreProperties(
        @DefaultValue("./data") String data,
        @DefaultValue("true") boolean embedded,
        @DefaultValue("20") int poolSize,
        @DefaultValue("60s") Duration serverWait,
        @DefaultValue("5s") Duration connectionWait) {

    public StoreProperties {
        if (poolSize < 1 || poolSize > 500) {
            throw new IllegalArgumentException("lianxin.store.pool-size must be 1 to 500, not " + poolSize);
        }
        within("server-wait", serverWait, Duration.ofSeconds(1), Duration.ofMinutes(10));
        // Hikari refuses less than 250 ms.
        within("connection-wait", connectionWait, Duration.ofMillis(250), Duration.ofMinutes(1));
    }

    /** The data folder, absolute. A String above, since Spring would look for a Path on the class path first. */
    public Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "lianxin.store." + name + " must be " + least + " to " + most + ", not " + value);
        }
    }
}
