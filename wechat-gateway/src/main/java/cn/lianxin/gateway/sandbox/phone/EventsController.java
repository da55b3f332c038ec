package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.News;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Server-sent events: each names the openid to whom something happened, and the page then fetches what is new.
 *
 * <p>A stream holds its request's thread, a virtual one. It ends before the port drains (the default phase is the last
 * one to start and the first to stop), or every stop of the server would wait for the browsers.
 */
@RestController
class EventsController implements SmartLifecycle {
    private static final int STREAMS = 100;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final String END = "";

    private final News news;
    private final Set<BlockingQueue<String>> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventsController(News news) {
        this.news = news;
    }

    @GetMapping("/sandbox/events")
    void events(HttpServletResponse response) throws IOException, InterruptedException {
        if (streams.size() >= STREAMS || !running) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        BlockingQueue<String> stream = new ArrayBlockingQueue<>(256);
        Consumer<String> listener = stream::offer;
        streams.add(stream);
        news.subscribe(listener);
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            write(stream, response.getWriter());
        } finally {
            news.unsubscribe(listener);
            streams.remove(stream);
        }
    }

    /** Ends when the server stops or the browser is gone, which a heartbeat notices. */
    private void write(BlockingQueue<String> stream, PrintWriter writer) throws InterruptedException {
        writer.write("retry: 2000\n\n");
        while (running && !writer.checkError()) {
            String openId = stream.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            if (END.equals(openId)) {
                return;
            }
            writer.write(openId == null ? ": still here\n\n" : "data: " + openId + "\n\n");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        for (BlockingQueue<String> stream : streams) {
            stream.clear();
            stream.add(END);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
