package org.itacycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The list of tasks, as a person uses it. */
final class Tasklist {

    private static final String OF_GROUP = "งานของกลุ่ม";

    private final Visitor visitor;
    private final Page page;

    Tasklist(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Opens the cycle of a fiscal year in the start dialog. */
    Tasklist opensCycle(int fiscalYear) {
        Fields form = startForm();
        form.write("ปีงบประมาณ", String.valueOf(fiscalYear));
        visitor.keepsPicture("01-start-dialog");
        press("เริ่ม");
        assertThat(dialog()).isHidden();
        return this;
    }

    /** Tries to open a cycle that may not be opened and reads what the dialog says. */
    String isRefusedCycle(int fiscalYear) {
        Fields form = startForm();
        form.write("ปีงบประมาณ", String.valueOf(fiscalYear));
        press("เริ่ม");
        Locator summary = dialog().getByRole(AriaRole.ALERT).locator("p");
        summary.waitFor();
        visitor.keepsPicture("15-second-cycle-refused");
        String said = summary.textContent();
        press("ปิด");
        return said;
    }

    /** Takes a task that waits for one of the person's groups. */
    TaskForm takes(String title) {
        page.locator(".task-filters").getByText(OF_GROUP).click();
        page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
        return new TaskForm(visitor, title).claimed();
    }

    /** Signs out by the menu and waits for the sign-in page. */
    void signsOut() {
        page.locator(".account > a").click();
        page.getByText("ออกจากระบบ").click();
        page.waitForURL("**/login?signedOut");
    }

    private Fields startForm() {
        page.getByText("เริ่มกระบวนงาน").first().click();
        dialog().getByText("กระบวนการดำเนินงานคุณธรรมและความโปร่งใส (ITA)").click();
        dialog().getByLabel("ปีงบประมาณ").waitFor();
        return new Fields(dialog());
    }

    private void press(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Locator dialog() {
        return page.locator(".modal-content");
    }
}
