package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.phone.Envelope.Sealed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One call of the door by real HTTP. */
final class Post {
    /** How a try ended. */
    sealed interface Outcome {
        record Answered(String body) implements Outcome {}

        /** No answer, none in time, or another status than 200: WeChat tries again. */
        record Failed(String reason, boolean atOnce) implements Outcome {}
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(task -> Thread.ofVirtual().name("sandbox-http").start(task))
            .build();
    private final String appId;
    private final Door door;

    Post(String appId, Door door) {
        this.appId = appId;
        this.door = door;
    }

    /** HttpRequest's own timeout ends with the headers; here the body counts too, as WeChat's 5 s do. */
    Outcome once(Sealed sealed, Duration patience) throws InterruptedException {
        URI address = door.at(appId, sealed.query());
        if (address == null) {
            return new Outcome.Failed("the port is not open yet", true);
        }
        FutureTask<Outcome> call = new FutureTask<>(() -> call(address, sealed));
        Thread.ofVirtual().name("sandbox-try").start(call);
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return new Outcome.Failed("no answer in " + patience.toMillis() + " ms", false);
        } catch (ExecutionException broken) {
            return new Outcome.Failed(reason(broken.getCause()), true);
        } finally {
            call.cancel(true);
        }
    }

    private Outcome call(URI address, Sealed sealed) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml")
                .header("User-Agent", "Mozilla/4.0")
                .POST(HttpRequest.BodyPublishers.ofString(sealed.body(), StandardCharsets.UTF_8))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return response.statusCode() == 200
                ? new Outcome.Answered(response.body())
                : new Outcome.Failed("status " + response.statusCode(), true);
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }
}
