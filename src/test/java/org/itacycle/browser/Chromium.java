package org.itacycle.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests: the one that {@code ita.browser.path} or {@code ITA_BROWSER} names, else an installed
 * Chromium or Chrome, else the one that Playwright downloads.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where there is no browser; fails it where one is demanded (CI, {@code ita.browser.required}). */
    static Chromium start() {
        Optional<Path> installed = installed();
        try {
            return installed.map(Chromium::launch).orElseGet(Chromium::download);
        } catch (RuntimeException e) {
            String reason = "no browser: " + installed.map(Path::toString).orElse("none installed") + ", "
                    + e.getMessage().lines().findFirst().orElse("");
            return isRequired() ? fail(reason, e) : abort(reason);
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Chromium launch(Path executable) {
        var withoutDownload = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return launch(Playwright.create(withoutDownload), new LaunchOptions().setExecutablePath(executable));
    }

    private static Chromium download() {
        return launch(Playwright.create(), new LaunchOptions());
    }

    private static Chromium launch(Playwright playwright, LaunchOptions options) {
        try {
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    private static Optional<Path> installed() {
        Stream<String> named = Stream.of(System.getProperty("ita.browser.path"), System.getenv("ITA_BROWSER"))
                .filter(Objects::nonNull);
        return Stream.concat(named, USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isRequired() {
        return Boolean.parseBoolean(System.getenv("CI")) || Boolean.getBoolean("ita.browser.required");
    }
}
