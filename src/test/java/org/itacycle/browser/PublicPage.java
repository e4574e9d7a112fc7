package org.itacycle.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;

/** What the public sees. */
final class PublicPage {

    private final Visitor visitor;
    private final Page page;

    PublicPage(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Looks again until the document is there: the job executor publishes in its own time. */
    PublicPage withDocument(String title) {
        Awaitility.await("the document " + title + " on the public page")
                .pollInSameThread()
                .until(() -> {
                    visitor.goesTo("/public");
                    return document(title).count() > 0;
                });
        return this;
    }

    APIResponse download(String title) {
        return page.request().get((String) document(title).evaluate("link => link.href"));
    }

    private Locator document(String title) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true));
    }
}
