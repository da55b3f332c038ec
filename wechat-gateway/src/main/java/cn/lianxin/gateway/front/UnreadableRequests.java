package cn.lianxin.gateway.front;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Ends what Tomcat itself could not read (request line, headers, address) before anything of ours sees it: a bare 4xx.
 *
 * <p>Tomcat answers some of these with 501 and 505; here no input makes a 5xx. Those for the callback's address, or for
 * one that could not even be read, are counted with the door's own refusals.
 */
final class UnreadableRequests extends ValveBase {
    private final Counter callbacks;

    UnreadableRequests(MeterRegistry registry) {
        super(true);
        this.callbacks = Counter.builder("lianxin.callback.refused")
                .description("Callbacks that were not believed")
                .tag("reason", "malformed")
                .register(registry);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        int refused = response.getStatus();
        if (refused < HttpServletResponse.SC_BAD_REQUEST) {
            getNext().invoke(request, response);
            return;
        }
        if (refused >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        @Nullable String address = request.getCoyoteRequest().requestURI().toString();
        if (address == null || address.isEmpty() || address.startsWith("/wechat/callback")) {
            callbacks.increment();
        }
        response.setContentLength(0);
    }
}
