package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.itacycle.browser.WithChromium;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The pages around the public shelf in a real browser, with documents that the whole procedure published. */
@ItaTest
@DirtiesContext
@Tag("own-jvm")
class PublicProductBrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @RegisterExtension
    static final WithChromium CHROMIUM = new WithChromium();

    @Autowired
    private Procedure procedure;

    @LocalServerPort
    private int port;

    @BeforeEach
    void ordersAndMeasuresArePublished() {
        procedure.openOnTime(2566);
        procedure.throughStep6();
    }

    @Test
    void axeFindsNothingOnTheWayFromTheFrontPageToTheVerification() {
        for (int width : List.of(1280, 360)) {
            try (BrowserContext context = context(width)) {
                Page page = context.newPage();
                page.navigate(address("/public"));
                examine(page, "registered-" + width);
                assertThat(page.locator("article .number").first().textContent())
                        .contains("/2565");

                page.navigate(address("/public/2566/measures/order-1"));
                page.locator(".file-facts a").first().click();
                examine(page, "verify-" + width);
                assertThat(page.url()).contains("/public/verify/");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);

                page.navigate(address("/public/verify/unknown"));
                examine(page, "verify-unknown-" + width);
            }
        }
    }

    @Test
    void axeFindsNothingWhereAdministratorsKeepTheItems() {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            page.navigate(address("/login"));
            page.getByLabel("ชื่อบัญชี").fill("admin");
            page.getByLabel("รหัสผ่าน").fill("ita-admin");
            page.locator("button[type=submit]").click();
            page.navigate(address("/admin/items"));
            page.locator("summary").first().click();
            examine(page, "items");
        }
    }

    private static void examine(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("public-" + name + ".png")));
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes()))
                .as(page.url())
                .isEmpty();
    }

    private BrowserContext context(int width) {
        return CHROMIUM.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("th-TH")
                        // axe-core itself is a script; the pages' own policy allows none.
                        .setBypassCSP(true)
                        .setViewportSize(width, 800));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
