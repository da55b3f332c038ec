package cn.lianxin.config.store.embedded;

import cn.lianxin.config.store.StoreUnavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that prepares a server, starts it, and starts it again on the same port whenever it dies. */
final class ServerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final long ANSWER_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Server server;
    private final Thread thread;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile @Nullable StoreUnavailable failure;
    private volatile boolean stopping;
    private @Nullable Process process;

    ServerWatch(Server server) {
        this.server = server;
        // A plain thread: one of the common pool lacks our class loader in the fat jar.
        this.thread =
                Thread.ofPlatform().daemon().name("embedded-" + server.name()).unstarted(this::run);
    }

    Server server() {
        return server;
    }

    void start() {
        thread.start();
    }

    private void run() {
        long began = System.nanoTime();
        try {
            server.prepare();
            var running = launch();
            awaitAnswer(running);
            LOG.info("{} ready after {} ms", server, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            settled.countDown();
            watch(running);
        } catch (IOException failed) {
            failure = unavailable(failed);
        } catch (InterruptedException stopped) {
            LOG.debug("{} no longer watched", server, stopped);
        } finally {
            settled.countDown();
        }
    }

    private void watch(Process first) throws InterruptedException {
        var running = first;
        while (true) {
            int code = running.waitFor();
            if (stopping) {
                return;
            }
            LOG.error("{} ended with {}; starting it again. Its log says:\n{}", server, code, lastLines());
            try {
                running = launch();
                awaitAnswer(running);
                LOG.warn("{} is back", server);
            } catch (IOException failed) {
                LOG.error("{} could not be started again; next try in a second", server, failed);
                Thread.sleep(1000);
            }
        }
    }

    private synchronized Process launch() throws IOException, InterruptedException {
        if (stopping) {
            throw new InterruptedException("stopping");
        }
        keepLastLog();
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            // Ctrl-C reaches a terminal's whole process group: the servers must outlive our own shutdown.
            command.add(SETSID.toString());
        }
        command.addAll(server.command());
        var started = new ProcessBuilder(command)
                .directory(server.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(server.log().toFile())
                .start();
        process = started;
        return started;
    }

    private void keepLastLog() throws IOException {
        if (Files.exists(server.log())) {
            Files.move(
                    server.log(),
                    server.log().resolveSibling(server.log().getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void awaitAnswer(Process running) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!answers()) {
            if (running.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IOException("ended with " + running.exitValue());
            }
            // Recovery after a crash may be long; who waits has a limit of their own.
            if (System.nanoTime() - began > ANSWER_NANOS) {
                running.destroyForcibly();
                throw new IOException("no answer within 10 minutes");
            }
        }
        server.started();
    }

    private boolean answers() throws IOException {
        try {
            return server.answers();
        } catch (ConnectException | SocketTimeoutException notYet) {
            return false;
        }
    }

    void awaitReady(Duration limit) {
        try {
            if (!settled.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable(new IOException("no answer within " + limit.toSeconds() + " s"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(new IOException("interrupted", interrupted));
        }
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    /** Asks the server to end and returns at once. */
    synchronized void requestStop() {
        stopping = true;
        if (process != null) {
            process.destroy();
        } else {
            thread.interrupt();
        }
    }

    /** Waits until it has ended; ends it by force after the limit. */
    void awaitStop(Duration limit) {
        Process running;
        synchronized (this) {
            running = process;
        }
        try {
            if (running != null && !running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} did not end within {} s and is killed", server, limit.toSeconds());
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private StoreUnavailable unavailable(IOException cause) {
        return new StoreUnavailable(
                "内嵌 %s 启动失败：%s\nThe embedded server did not start. Its log (%s) ends with:\n%s"
                        .formatted(server, cause.getMessage(), server.log(), lastLines()),
                "请检查磁盘空间、目录权限和缺少的系统库，或改用自己的服务器（spring.datasource.*、spring.data.redis.*）。\n"
                        + "Check disk space, permissions and missing system libraries, or configure servers of your own"
                        + " (spring.datasource.*, spring.data.redis.*).",
                cause);
    }

    private String lastLines() {
        try {
            List<String> lines = Files.exists(server.log()) ? Files.readAllLines(server.log()) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException unreadable) {
            return "(" + unreadable + ")";
        }
    }
}
