package org.itacycle.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The administrator's view of what runs. */
final class Cockpit {

    private static final String ADDRESS = "/camunda/app/cockpit/default/";

    private final Visitor visitor;
    private final Page page;

    Cockpit(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** The HTTP status with which the person is let in or refused. */
    int status() {
        return visitor.goesTo(ADDRESS).status();
    }

    /** Goes from the list of processes to the only running cycle. */
    Cockpit showsRunningCycle() {
        visitor.goesTo(ADDRESS + "#/processes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("กระบวนการดำเนินงานคุณธรรม"))
                .click();
        page.locator("td.instance-id a[href]").click();
        page.getByText("committeeGroup").waitFor();
        return this;
    }

    /** How many instances the diagram counts at an element. */
    Locator countAt(String element) {
        return page.locator("[data-container-id='" + element + "'] .instance-count");
    }
}
