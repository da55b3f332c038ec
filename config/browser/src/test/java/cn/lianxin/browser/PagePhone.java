package cn.lianxin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the three phones on the page, by the hands and eyes of who holds it. */
record PagePhone(Page page, int slot) {
    private static final Pattern NUMBER = Pattern.compile("HT\\d{13}");

    PagePhone says(String text) {
        input().fill(text);
        input().press("Enter");
        return this;
    }

    /** Waits until the newest message that has come says all of this; {@return its text}. */
    String sees(String... words) {
        Locator bubble = received();
        for (String word : words) {
            bubble = bubble.filter(new Locator.FilterOptions().setHasText(word));
        }
        Locator last = bubble.last();
        assertThat(last).containsText(words[0], new ContainsTextOptions().setTimeout(15_000));
        return last.innerText();
    }

    Locator input() {
        return frame().locator("textarea");
    }

    Locator received() {
        return frame().locator(".m:not(.me) .b");
    }

    Locator frame() {
        return page.locator(".set.s" + slot);
    }

    static String number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no number in " + text);
        }
        return matcher.group();
    }
}
