package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator watches must be a number for as long as the product runs. */
class GaugesTest {
    private final Product product = Product.running();

    @Test
    void everyGaugeOfOursStillCountsAfterACollection() {
        System.gc();

        assertThat(ours().map(gauge -> gauge.getId().getName()))
                .contains("lianxin.outbox.unsent", "lianxin.delivery.due", "lianxin.media.due");
        assertThat(ours())
                .allSatisfy(gauge ->
                        assertThat(gauge.value()).as(gauge.getId().getName()).isNotNaN());
    }

    private Stream<Gauge> ours() {
        return product.meters().getMeters().stream()
                .filter(Gauge.class::isInstance)
                .map(Gauge.class::cast)
                .filter(gauge -> gauge.getId().getName().startsWith("lianxin."));
    }
}
