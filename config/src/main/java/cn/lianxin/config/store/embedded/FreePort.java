package cn.lianxin.config.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A loopback port below the range from which the kernel serves outgoing connections: a server that
 * is started again must find its port free, however many connections came and went meanwhile.
 */
final class FreePort {
    private static final int LEAST = 20_000;
    private static final int MOST = 30_000;

    private FreePort() {}

    static int pick() throws IOException {
        IOException last = new IOException("no free port");
        for (int i = 0; i < 100; i++) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, MOST);
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw last;
    }
}
