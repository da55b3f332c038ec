package cn.lianxin.gateway.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON to an address that an operator named. */
final class Posts {
    private static final int OK = 2;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client;
    private final Duration timeout;

    Posts(Duration timeout) {
        this.timeout = timeout;
        // No redirects: what was told in confidence goes where it was meant to go.
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** {@return the answer's body; fails on any status but 2xx} */
    String post(URI address, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != OK) {
            throw new NotTaken("answered " + answer.statusCode());
        }
        return answer.body();
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
