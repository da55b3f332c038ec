package cn.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.Set;

/** A page at a phone's and at a desk's width: it fits, axe finds nothing grave, and there is a picture of it. */
final class Looks {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Looks() {}

    static void at(Page page, String name) {
        for (int width : new int[] {375, 1440}) {
            page.setViewportSize(width, width < 600 ? 740 : 900);
            Chromium.picture(page, name + "-" + width);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as("%s goes sideways at %d", name, width)
                    .isEqualTo(0);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                    .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                    .as("%s at %d", name, width)
                    .isEmpty();
        }
    }
}
