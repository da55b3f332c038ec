package cn.lianxin.config.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;

/** A process of its own that holds both servers until its input ends; a test kills it. */
class HoldsStores {
    static void main(String[] args) throws IOException {
        var stores = EmbeddedStores.start(Path.of(args[0]), EnumSet.allOf(EmbeddedStores.Kind.class));
        stores.awaitRedis();
        stores.awaitDatabase(Duration.ofSeconds(60));
        IO.println("ready");
        System.in.readAllBytes();
        stores.close();
    }
}
