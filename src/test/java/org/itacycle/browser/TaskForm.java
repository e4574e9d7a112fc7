package org.itacycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The open form of one task. */
final class TaskForm {

    private final Visitor visitor;
    private final Page page;
    private final String title;
    private final Locator form;

    TaskForm(Visitor visitor, String title) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.title = title;
        this.form = page.locator("form.ita-form");
        assertThat(page.locator(".task-card h2")).containsText(title);
        form.locator(".ita-where").waitFor();
    }

    TaskForm claimed() {
        assertThat(form.getByText("กด “รับงาน” ก่อน จึงจะแก้ไขได้")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("รับงาน"))
                .click();
        form.getByText("ช่องที่มีเครื่องหมาย * ต้องกรอก").waitFor();
        return this;
    }

    Fields fields() {
        return new Fields(form);
    }

    /** What earlier rounds said, newest first. */
    List<String> comments() {
        return form.locator(".ita-comment").allTextContents();
    }

    List<String> messages() {
        return form.locator(".ita-summary li").allTextContents();
    }

    Locator document(String name) {
        return form.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    /** Presses the button and waits until the product says that the task was sent. */
    void sends() {
        press();
        assertThat(page.getByText("ส่งงานเรียบร้อยแล้ว: " + title)).isVisible();
    }

    /** Presses the button and waits for the product's messages. */
    TaskForm sendsInVain() {
        press();
        form.locator(".ita-summary").waitFor();
        return this;
    }

    TaskForm isDraftSaved() {
        assertThat(form.locator(".ita-draft")).containsText("บันทึกร่างแล้ว");
        return this;
    }

    /** Has documents and form looked through, and confirms the warnings where there are any. */
    TaskForm checked() {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ตรวจสอบเอกสาร"))
                .click();
        Locator result = form.locator(".ita-checks .ita-check-sum, .ita-checks .ita-note")
                .first();
        assertThat(result).containsText(Pattern.compile("ต้องแก้ไข 0 จุด|ไม่พบสิ่งที่ต้องแก้ไข"));
        Locator confirmation = form.getByLabel("อ่านคำเตือนแล้ว ยืนยันส่งตามนี้");
        if (confirmation.isVisible()) {
            confirmation.check();
        }
        return this;
    }

    TaskForm picture(String name) {
        visitor.keepsTallPicture(name);
        return this;
    }

    private void press() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ส่งงาน"))
                .click();
    }
}
