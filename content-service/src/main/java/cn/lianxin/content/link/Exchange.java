package cn.lianxin.content.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One question to one server, of whose answer only the head is read.
 *
 * <p>By a socket of our own: the JDK's client and those above it look the name up again when they connect, and a name may
 * lead elsewhere the second time. Here the address that was checked is the one that is connected to, while TLS still
 * checks the certificate against the name.
 */
final class Exchange {
    private static final int LONGEST_HEAD = 16_384;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    private final URI at;
    private final InetAddress address;
    private final int port;
    private final long deadline;

    /** @param address where the host of the address is, checked */
    Exchange(URI at, InetAddress address, int port, Duration timeOut) {
        this.at = at;
        this.address = address;
        this.port = port;
        this.deadline = System.nanoTime() + timeOut.toNanos();
    }

    /** @param location where it sends on to; null for nowhere */
    record Head(int status, @Nullable String location) {}

    /** @throws IOException where nobody answers in time, or not in HTTP */
    Head ask(String method) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left());
            plain.setSoTimeout(left());
            try (Socket socket = at.getScheme().equalsIgnoreCase("https") ? secured(plain) : plain) {
                socket.getOutputStream().write(request(method).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return head(socket);
            }
        }
    }

    private Socket secured(Socket plain) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, at.getHost(), port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String request(String method) {
        String path = at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath();
        String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        String host = at.getHost() + (at.getPort() < 0 ? "" : ":" + port);
        return method + ' ' + path + query + " HTTP/1.1\r\nHost: " + host
                + "\r\nUser-Agent: Mozilla/5.0 (compatible; lianxin-link-check)\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private Head head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var read = new StringBuilder();
        var bytes = new byte[1024];
        while (read.indexOf("\r\n\r\n") < 0) {
            socket.setSoTimeout(left());
            int count = in.read(bytes);
            if (count < 0 || read.length() > LONGEST_HEAD) {
                throw new IOException("no head of HTTP");
            }
            read.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
        }
        String[] lines = read.substring(0, read.indexOf("\r\n\r\n")).split("\r\n");
        Matcher status = STATUS.matcher(lines[0]);
        if (!status.matches()) {
            throw new IOException("not HTTP");
        }
        return new Head(Integer.parseInt(status.group(1)), location(lines));
    }

    private static @Nullable String location(String[] lines) {
        for (String line : lines) {
            if (line.regionMatches(true, 0, "location:", 0, 9)) {
                return line.substring(9).strip();
            }
        }
        return null;
    }

    /** {@return milliseconds until it has taken too long, for the whole and not for each piece that drips in} */
    private int left() throws SocketTimeoutException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("too slow");
        }
        return (int) left;
    }
}
