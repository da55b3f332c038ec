package cn.lianxin.content.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether one link opens: HEAD, and GET where that is refused; follows three redirects, and looks at each address
 * anew before anything is sent there.
 */
final class Probe {
    static final Duration TIME_OUT = Duration.ofSeconds(3);
    private static final int REDIRECTS = 3;

    private final Questions questions;
    private final IntPredicate ports;

    /**
     * @param addresses those that may be asked
     * @param ports likewise
     */
    Probe(Predicate<InetAddress> addresses, IntPredicate ports, Duration timeOut) {
        this.questions = new Questions(new CheckedNames(addresses), timeOut);
        this.ports = ports;
    }

    /** {@return the one for the public internet} */
    static Probe ofTheInternet() {
        return new Probe(new PublicAddresses(), port -> port == 80 || port == 443, TIME_OUT);
    }

    Fate of(String link) {
        try {
            return follow(new URI(link));
        } catch (InnerAddress inner) {
            return new Fate.Inner();
        } catch (SSLException unknown) {
            // Somebody is there; phones know more issuers, and other ways to them, than this JDK.
            return new Fate.Opens();
        } catch (IOException silent) {
            return new Fate.Silent();
        } catch (URISyntaxException odd) {
            // Browsers open more than this, and what is no address at all other checks tell.
            return new Fate.Opens();
        }
    }

    private Fate follow(URI link) throws IOException, URISyntaxException {
        URI at = link;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!isAskable(at)) {
                return new Fate.Opens();
            }
            Questions.Head head = ask(at);
            String location = head.location();
            if (head.status() < 300 || head.status() >= 400 || location == null) {
                return Fate.of(head.status());
            }
            at = at.resolve(new URI(location));
        }
        return new Fate.Lost();
    }

    /** Other schemes, other ports and names that are not ASCII are nothing that can be told by asking. */
    private boolean isAskable(URI at) {
        String scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && at.getHost() != null && ports.test(port(at));
    }

    private Questions.Head ask(URI at) throws IOException {
        Questions.@Nullable Head head = null;
        try {
            head = questions.ask("HEAD", at);
        } catch (SSLException | UnknownHostException e) {
            throw e;
        } catch (IOException refused) {
            // Some servers hang up on HEAD.
        }
        return head != null && head.status() < 400 ? head : questions.ask("GET", at);
    }

    private static int port(URI at) {
        return at.getPort() >= 0 ? at.getPort() : at.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
