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
import java.util.ArrayList;
import java.util.List;

/** The product as people start it, on a free port and an empty folder: one for most tests of the JVM, or one's own. */
final class RunningJar implements AutoCloseable {
    /** Made when it is first asked for: a test with a product of its own does not start this one too. */
    private static final class Common {
        static final RunningJar ONE = new RunningJar();
    }

    private final int port;
    private final Path folder;
    private Process process;

    RunningJar() {
        try {
            port = freePort();
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "product-");
            process = start(List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** {@return the address of the one for everybody, once it is healthy} */
    static String address() {
        return Common.ONE.ready();
    }

    /** {@return its address, once it is healthy} */
    String ready() {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(this::healthy);
        return "http://127.0.0.1:" + port;
    }

    /** Ends it and starts it again on what it has stored, with these options besides. */
    void again(String... options) {
        close();
        try {
            process = start(List.of(options));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process start(List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                System.getProperty("lianxin.jar", "../../wechat-gateway/target/lianxin.jar"),
                "--server.port=" + port,
                "--lianxin.store.data=" + folder.resolve("data")));
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("product.log").toFile()))
                .start();
    }

    private boolean healthy() throws IOException {
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode() == 200;
    }

    /** By SIGTERM, so that the embedded servers end with it. */
    @Override
    public void close() {
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
