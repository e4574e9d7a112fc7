package org.itacycle.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the {@linkplain Chromium browser} before the tests of a class and closes it after them. */
public final class WithChromium implements BeforeAllCallback, AfterAllCallback {

    private Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext tests) {
        chromium = Chromium.start();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (chromium != null) {
            chromium.close();
        }
    }

    public Browser browser() {
        return chromium.browser();
    }
}
