package cn.lianxin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Of what can be tapped and is shown, each that is lower or narrower than a fingertip; links within text aside. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a, button, select, textarea, summary, input:not([type=hidden])')]
              .map(e => e.matches('.tabs input') ? e.parentElement : e)
              .filter(e => e.checkVisibility() && !e.matches('.skip, p a, .b a'))
              .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
              .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
              .map(([html, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${html}`)
            """;

    @ParameterizedTest
    @CsvSource({"/, 375", "/, 1440", "/sandbox, 375", "/sandbox, 1440", "/nowhere, 375", "/nowhere, 1440"})
    void fitsIsOperableAndComplainsOfNothing(String path, int width) {
        Page page = CHROMIUM.open(path, width);
        Chromium.picture(page, "page" + path.replace('/', '-') + "-" + width);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(CHROMIUM.complaints())
                .filteredOn(words -> !words.contains("status of 404"))
                .isEmpty();
    }

    @Test
    void everythingIsReachedByKeyboard() {
        Page page = CHROMIUM.open("/sandbox", 1440);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        PagePhone phone = new PagePhone(page, 1);
        for (int i = 0; i < 20 && !(boolean) phone.input().evaluate("e => e === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(phone.input()).isFocused();
        page.keyboard().type("帮助");
        page.keyboard().press("Enter");
        phone.sees("您可以这样说");
        assertThat(phone.input()).isFocused();
        page.keyboard().press("Escape");
        assertThat(phone.frame().locator(".talk")).isFocused();
    }

    @Test
    void aNarrowScreenShowsOnePhoneAndSwitches() {
        Page page = CHROMIUM.open("/sandbox", 375);
        assertThat(new PagePhone(page, 1).frame()).isVisible();
        assertThat(new PagePhone(page, 2).frame()).isHidden();
        page.locator(".tabs label").nth(1).click();
        assertThat(new PagePhone(page, 2).frame()).isVisible();
        assertThat(new PagePhone(page, 1).frame()).isHidden();
        Chromium.picture(page, "narrow-second");
    }

    @Test
    void worksWithoutScriptAsPlainForms() {
        Page page = CHROMIUM.open("/sandbox?p1=resident-07", 1440, false);
        PagePhone phone = new PagePhone(page, 1);
        phone.input().fill("帮助");
        phone.frame().locator(".ask button").click();
        phone.sees("您可以这样说");
        assertThat(page.url()).contains("/sandbox?p1=resident-07");
        int received = phone.received().count();
        page.reload();
        assertThat(phone.received()).hasCount(received);

        page.locator(".say").first().click();
        assertThat(phone.input()).hasValue(Pattern.compile("我要反映 .+"));
    }

    @Test
    void keepsWhatWasTypedWhereItCannotBeSent() {
        Page page = CHROMIUM.open("/sandbox", 1440, false);
        PagePhone phone = new PagePhone(page, 2);
        String tooLong = "长".repeat(700);
        phone.input().fill(tooLong);
        phone.frame().locator(".ask button").click();
        assertThat(phone.frame().locator(".err")).containsText("这段话太长了");
        assertThat(phone.input()).hasValue(tooLong);
    }
}
