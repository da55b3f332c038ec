package cn.lianxin.content.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A cable to a server that can be cut, or held so that nothing comes through, while others go on using the server. */
final class Cable {
    private final ServerSocket door;
    private final int to;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private boolean held;
    private volatile boolean cut;

    private Cable(ServerSocket door, int to) {
        this.door = door;
        this.to = to;
    }

    static Cable to(int port) {
        try {
            var cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            Thread.ofVirtual().start(cable::accept);
            return cable;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whoever is connected is thrown out, and whoever comes as well. */
    void cut() {
        cut = true;
        sockets.forEach(Cable::close);
    }

    /** Connections stay, and nobody answers. */
    void hold() {
        set(true);
    }

    void mend() {
        cut = false;
        set(false);
    }

    private void set(boolean hold) {
        lock.lock();
        try {
            held = hold;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket near = door.accept();
                if (cut) {
                    close(near);
                    continue;
                }
                var far = new Socket(InetAddress.getLoopbackAddress(), to);
                sockets.add(near);
                sockets.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket into) {
        var bytes = new byte[8192];
        try (from;
                into) {
            int read = from.getInputStream().read(bytes);
            while (read >= 0) {
                awaitFree();
                into.getOutputStream().write(bytes, 0, read);
                read = from.getInputStream().read(bytes);
            }
        } catch (IOException closed) {
            // Cut, or its client has gone.
        }
        sockets.remove(from);
        sockets.remove(into);
    }

    private void awaitFree() {
        lock.lock();
        try {
            while (held) {
                freed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
