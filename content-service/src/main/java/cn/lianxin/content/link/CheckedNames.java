package cn.lianxin.content.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for the HTTP client, which connects to what it is given here and looks nothing up again: the address that
 * was checked is the one that is asked, wherever the name leads the next time.
 *
 * @param allowed the addresses that may be asked
 */
record CheckedNames(Predicate<InetAddress> allowed) implements DnsResolver {
    /**
     * A name that leads inside with one of its addresses is not asked by another.
     *
     * @return the first address alone, for one question to take no longer than one connection
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!Arrays.stream(all).allMatch(allowed)) {
            throw new InnerAddress();
        }
        return new InetAddress[] {all[0]};
    }

    /** Asked for by logins of Windows alone. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
