package cn.lianxin.config.web;

import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Where somebody logs in from, as far as the operator has given networks a name. */
final class Places {
    private final List<Known> known;

    private record Known(IpAddressMatcher network, String name) {}

    /** @throws IllegalArgumentException where a network is none */
    Places(List<LoginProperties.Place> places) {
        known = places.stream()
                .map(place ->
                        new Known(matcher(place.network()), place.name().strip().replaceAll("\\s+", " ")))
                .toList();
    }

    /** {@return the place's name, empty where nobody has named it} */
    String of(String address) {
        return known.stream()
                .filter(place -> place.network().matches(address))
                .map(Known::name)
                .findFirst()
                .orElse("");
    }

    private static IpAddressMatcher matcher(String network) {
        try {
            return new IpAddressMatcher(network.strip());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "lianxin.login.places[n].network must be like 10.20.0.0/16, not " + network, wrong);
        }
    }
}
