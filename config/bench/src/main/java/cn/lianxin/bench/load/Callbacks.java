package cn.lianxin.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Writes a pool of callbacks for {@code callbacks.lua}: {@code <kind> <count> <slices> <people> <path>} makes
 * {@code path.0}, {@code path.1}, …, one for each wrk thread, each a run of requests with six digits of length before
 * each.
 */
class Callbacks {
    private static final int BUFFER = 1 << 20;

    static void main(String[] args) throws InterruptedException {
        var kind = Kind.valueOf(args[0].toUpperCase(Locale.ROOT));
        var slices = Integer.parseInt(args[2]);
        var perSlice = Math.ceilDiv(Integer.parseInt(args[1]), slices);
        var clock = InstantSource.system();
        // Ids go on from the millisecond, so that pools made one after the other never share one.
        var firstId = clock.millis() * 1_000_000;
        var tasks = IntStream.range(0, slices)
                .mapToObj(slice -> Executors.callable(() -> write(
                        Path.of(args[4] + "." + slice),
                        new CallbackRequests(kind, Integer.parseInt(args[3]), clock),
                        firstId + (long) slice * perSlice,
                        perSlice)))
                .toList();
        try (var writers = Executors.newFixedThreadPool(slices)) {
            writers.invokeAll(tasks).forEach(Future::resultNow);
        }
    }

    static void write(Path path, CallbackRequests requests, long firstId, int count) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
            for (var id = firstId; id < firstId + count; id++) {
                var request = requests.next(id);
                out.write("%06d".formatted(request.length).getBytes(US_ASCII));
                out.write(request);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
