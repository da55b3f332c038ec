package cn.lianxin.gateway.notify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON to an address that an operator named. */
final class Posts {
    private static final int OK = 2;

    /** More than any answer that means something. */
    private static final int ANSWER_AT_MOST = 16 * 1024;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client;

    /** @param timeout of the connection; {@link Ways} limits the whole */
    Posts(Duration timeout) {
        // No redirects: what was told in confidence goes where it was meant to go.
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** {@return how the answer's body begins; fails on any status but 2xx. Ends at once when interrupted.} */
    String post(URI address, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream content = answer.body()) {
            if (answer.statusCode() / 100 != OK) {
                throw new NotTaken("answered " + answer.statusCode());
            }
            return new String(content.readNBytes(ANSWER_AT_MOST), StandardCharsets.UTF_8);
        }
    }

    /** {@return the number under that name in a JSON object; -1 where there is none} */
    int number(String body, String name) throws IOException {
        try {
            JsonNode answer = json.readTree(body);
            return answer.path(name).asInt(-1);
        } catch (tools.jackson.core.JacksonException e) {
            throw new NotTaken("answered no JSON");
        }
    }
}
