package cn.lianxin.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The product as people start it, on a free port and an empty folder; one for all tests of the JVM. */
final class RunningJar {
    private static final RunningJar ONE = new RunningJar();

    private final int port;
    private final Process process;

    private RunningJar() {
        try {
            port = freePort();
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "product-");
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-jar",
                            System.getProperty("lianxin.jar", "../../wechat-gateway/target/lianxin.jar"),
                            "--server.port=" + port,
                            "--lianxin.store.data=" + folder.resolve("data")))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("product.log").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** {@return its address, once it is healthy} */
    static String address() {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(ONE::healthy);
        return "http://127.0.0.1:" + ONE.port;
    }

    private boolean healthy() throws IOException {
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode() == 200;
    }

    /** By SIGTERM, so that the embedded servers end with it. */
    private void stop() {
        process.destroy();
        try {
            process.waitFor(Duration.ofSeconds(40));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
