package cn.lianxin.gateway.notify;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Somebody who begins to answer at once, and goes on with a letter now and then without end. */
final class Dripping implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger hungUp = new AtomicInteger();
    private final String beginning;

    Dripping(String beginning) throws IOException {
        this.beginning = beginning;
        Thread.ofVirtual().start(this::takeCalls);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    /** {@return how many callers have closed their line} */
    int hungUp() {
        return hungUp.get();
    }

    private void takeCalls() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> drip(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void drip(Socket caller) {
        try (caller) {
            OutputStream out = caller.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (!server.isClosed()) {
                out.write(' ');
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException gone) {
            hungUp.incrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
