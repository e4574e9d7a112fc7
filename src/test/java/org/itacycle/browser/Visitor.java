package org.itacycle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at a browser of his own, in Thailand, and what went wrong on his pages. */
final class Visitor {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String address;
    private final String name;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(String address, String name, Page page) {
        this.address = address;
        this.name = name;
        this.page = page;
        page.onPageError(error -> complaints.add(name + ": " + error));
        page.onConsoleMessage(this::hear);
    }

    static Visitor at(Browser browser, String address, String name) {
        var inThailand = new Browser.NewContextOptions()
                .setLocale("th-TH")
                .setTimezoneId("Asia/Bangkok")
                .setViewportSize(1440, 1000);
        return new Visitor(address, name, browser.newContext(inThailand).newPage());
    }

    /** Signs in with the password of the demonstration, and lands where the sign-in page leads. */
    Visitor signsIn() {
        page.navigate(address + "/login");
        page.getByLabel("ชื่อบัญชี").fill(name);
        page.getByLabel("รหัสผ่าน").fill("ita-" + name);
        page.locator("button[type=submit]").click();
        return this;
    }

    Tasklist tasklist() {
        page.navigate(address + "/");
        return new Tasklist(this);
    }

    Cockpit cockpit() {
        return new Cockpit(this);
    }

    PublicPage publicPage() {
        return new PublicPage(this);
    }

    Page page() {
        return page;
    }

    Response goesTo(String path) {
        return page.navigate(address + path);
    }

    /** Keeps what is on the screen in target/screenshots. */
    void keepsPicture(String title) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(title + ".png")));
    }

    /** Keeps a page from its head to its foot. */
    void keepsWholePage(String title) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(title + ".png"))
                .setFullPage(true));
    }

    /** Keeps the whole form, which the pane would show only in parts. */
    void keepsTallPicture(String title) {
        page.setViewportSize(1440, 2800);
        keepsPicture(title);
        page.setViewportSize(1440, 1000);
    }

    List<String> complaints() {
        return complaints;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(name + ": " + message.text() + " at " + message.location());
        }
    }
}
