package cn.lianxin.content.link;

import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.SafeHtml;
import cn.lianxin.content.review.Finding;
import cn.lianxin.content.review.Finding.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Looks whether an article's links open, when it is handed in or somebody wants to know, and remembers it for an hour: what
 * the checks say while somebody writes asks nobody.
 */
public final class DeadLinks {
    private static final int MOST = 10;
    private static final Duration ALTOGETHER = Duration.ofSeconds(10);
    private static final Duration KNOWN = Duration.ofHours(1);
    private static final int KEPT = 1000;

    private final Function<String, Fate> ask;
    private final InstantSource clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** Each look takes ten connections. */
    private final Semaphore looks = new Semaphore(4);

    private record Seen(Fate fate, Instant at) {}

    /** @param name as the finding names it */
    private record Link(Field field, String name, String address) {}

    DeadLinks(Function<String, Fate> ask, InstantSource clock) {
        this.ask = ask;
        this.clock = clock;
    }

    /** Looks at the first ten links, at once; {@return whether it was done: not while others look at many} */
    public boolean look(Content content) {
        if (!looks.tryAcquire()) {
            return false;
        }
        try {
            look(links(content).stream().map(Link::address).distinct().toList());
            return true;
        } finally {
            looks.release();
        }
    }

    /** The same without waiting for it: whoever opens the article later reads it. */
    public void lookSoon(Content content) {
        if (!links(content).isEmpty()) {
            Thread.ofVirtual().name("links").start(() -> look(content));
        }
    }

    /** {@return what is known of the links of this text, asking nobody} */
    public List<Finding> known(Content content) {
        Instant since = clock.instant().minus(KNOWN);
        var findings = new ArrayList<Finding>();
        for (Link link : links(content)) {
            Seen before = seen.get(link.address());
            if (before != null
                    && before.at().isAfter(since)
                    && !before.fate().words().isEmpty()) {
                findings.add(new Finding(
                        link.field(), false, link.name() + before.fate().words()));
            }
        }
        return findings;
    }

    private void look(List<String> addresses) {
        Map<String, Fate> fates = new ConcurrentHashMap<>();
        addresses.forEach(address -> fates.put(address, new Fate.Silent()));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<Fate>> questions = addresses.stream()
                    .<Callable<Fate>>map(address -> () -> {
                        Fate fate = ask.apply(address);
                        fates.put(address, fate);
                        return fate;
                    })
                    .toList();
            threads.invokeAll(questions, ALTOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        } finally {
            // A name that is looked up can't be interrupted: nobody waits for that.
            threads.shutdownNow();
        }
        Instant now = clock.instant();
        if (seen.size() > KEPT) {
            seen.clear();
        }
        fates.forEach((address, fate) -> seen.put(address, new Seen(fate, now)));
    }

    private static List<Link> links(Content content) {
        var links = new ArrayList<Link>();
        String source = content.sourceUrl();
        if (source != null && !source.isBlank()) {
            links.add(new Link(Field.SOURCE_URL, "阅读原文的网址", source));
        }
        int number = 0;
        for (String address : SafeHtml.links(content.body())) {
            number++;
            if (address.startsWith("http") && links.size() < MOST) {
                links.add(new Link(Field.BODY, "正文第 " + number + " 个链接", address));
            }
        }
        return links;
    }
}
