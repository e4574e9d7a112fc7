package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.itacycle.browser.WithChromium;
import org.itacycle.records.RecordsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages in a real browser, with scripts switched off for them: axe-core finds nothing to complain about. */
@RecordsTest
@Tag("own-jvm")
class PublicPageBrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int SMALLEST_TARGET = 24;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String FRONT = "/public";
    private static final String YEAR = "/public/2566";
    private static final String ITEM = "/public/2566/measures";
    private static final String DOCUMENT = "/public/2566/measures/measures-plan-3";
    private static final String NOT_FOUND = "/public/2566/nothing";

    @RegisterExtension
    static final WithChromium CHROMIUM = new WithChromium();

    @Autowired
    private Published published;

    @Autowired
    private KnownDueDays dueDays;

    @LocalServerPort
    private int port;

    @BeforeEach
    void twoYearsArePublished() {
        published.nothing();
        dueDays.everythingIsDue(LocalDate.of(2023, 3, 17));
        published.of(2565);
        published.wholeYear();
        published.of(2566);
        published.wholeYear();
    }

    @ParameterizedTest
    @ValueSource(strings = {FRONT, YEAR, ITEM, DOCUMENT, NOT_FOUND})
    void axeFindsNoViolationAtADeskOrOnAPhone(String path) {
        for (int width : List.of(DESK, PHONE)) {
            try (BrowserContext context = context(width)) {
                Page page = open(context, path);
                page.locator("details").all().forEach(details -> details.evaluate("details => details.open = true"));

                List<Rule> violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations();

                assertThat(violations.stream().map(PublicPageBrowserTest::said))
                        .as(path + " at " + width)
                        .isEmpty();
            }
        }
    }

    @Test
    void axeFindsNoViolationWhileNothingIsPublished() {
        published.nothing();
        try (BrowserContext context = context(DESK)) {
            assertThat(new AxeBuilder(open(context, FRONT))
                            .analyze().getViolations().stream().map(PublicPageBrowserTest::said))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FRONT, ITEM, DOCUMENT, NOT_FOUND})
    void onAPhoneNothingIsWiderThanTheScreenAndEveryTargetIsLargeEnough(String path) {
        try (BrowserContext context = context(PHONE)) {
            Page page = open(context, path);

            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + path)
                    .isLessThanOrEqualTo(PHONE);
            Object small = page.evaluate("""
                    smallest => [...document.querySelectorAll('main a, main summary, footer a, .agency a')]
                      .map(target => ({ text: target.textContent.trim(), box: target.getBoundingClientRect() }))
                      .filter(target => target.box.height > 0 && target.box.height < smallest)
                      .map(target => target.text + ' ' + target.box.height)""", SMALLEST_TARGET);
            assertThat((List<?>) small).as("small targets of " + path).isEmpty();
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (BrowserContext context = context(DESK)) {
            Page page = open(context, YEAR);
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#content");
            assertThat((Boolean) page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
                    .isTrue();
        }
    }

    @Test
    void thePagesAreReadWithoutScripts() {
        try (BrowserContext context =
                CHROMIUM.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(context, DOCUMENT);

            assertThat(page.locator(".versions > li").count()).isEqualTo(2);
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void picturesAreKeptForPeopleToLookAt() {
        keep(FRONT, "year");
        keep(ITEM, "item");
        keep(DOCUMENT, "document");
        keep(NOT_FOUND, "not-found");

        assertThat(PICTURES.resolve("public-year-" + PHONE + ".png")).exists();
    }

    private void keep(String path, String name) {
        for (int width : List.of(DESK, PHONE)) {
            try (BrowserContext context = context(width)) {
                Page page = open(context, path);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve("public-" + name + "-" + width + ".png")));
                if (width == DESK) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    page.pdf(new Page.PdfOptions()
                            .setPreferCSSPageSize(true)
                            .setPath(PICTURES.resolve("public-" + name + ".pdf")));
                }
            }
        }
    }

    private BrowserContext context(int width) {
        return CHROMIUM.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("th-TH")
                        // axe-core itself is a script; the pages' own policy allows none.
                        .setBypassCSP(true)
                        .setViewportSize(width, 800));
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }

    private static String said(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
