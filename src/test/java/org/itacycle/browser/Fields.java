package org.itacycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The fields of a form, or of one row of its tables, found by the labels that people read. */
final class Fields {

    private static final int BUDDHIST_ERA = 543;

    private final Locator place;

    Fields(Locator place) {
        this.place = place;
    }

    Fields write(String label, String text) {
        labelled(label).fill(text);
        return this;
    }

    Fields select(String label, String option) {
        labelled(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** Ticks a box or chooses one of several answers. */
    Fields tick(String option) {
        place.getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Fields tickEvery(String label) {
        group(label).getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
        return this;
    }

    Fields date(String label, LocalDate date) {
        Fields parts = new Fields(group(label));
        parts.write("วัน", String.valueOf(date.getDayOfMonth()));
        parts.labelled("เดือน").selectOption(String.valueOf(date.getMonthValue()));
        parts.write("ปี พ.ศ.", String.valueOf(date.getYear() + BUDDHIST_ERA));
        return this;
    }

    /** Attaches a file and waits until the server has it. */
    Fields attach(String label, FilePayload file) {
        Locator field = group(label);
        field.locator("input[type=file]").setInputFiles(file);
        assertThat(field.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(file.name)))
                .isVisible();
        return this;
    }

    /** Has a paper made of the form and waits until it can be taken away as a Word file. */
    Fields generate(String label) {
        Locator field = group(label);
        field.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("สร้างเอกสารจากข้อมูลในแบบฟอร์ม"))
                .click();
        assertThat(field.getByText("ดาวน์โหลด Word")).isVisible();
        return this;
    }

    /** The row of a table; where it is one too many, adds it. */
    Fields row(String table, String name) {
        Locator row = group(table).locator("fieldset").filter(new Locator.FilterOptions().setHas(legend(name)));
        if (row.count() == 0) {
            group(table)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("เพิ่มแถว"))
                    .click();
        }
        return new Fields(row);
    }

    String read(String label) {
        return labelled(label).inputValue();
    }

    private Locator legend(String name) {
        return place.page().locator("legend").filter(new Locator.FilterOptions().setHasText(exactly(name)));
    }

    private Locator group(String label) {
        return place.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(exactly(label)));
    }

    private Locator labelled(String label) {
        return place.getByLabel(exactly(label));
    }

    /** A label may end in the star of what must be filled in; the browser reads the pattern, so it quotes as there. */
    private static Pattern exactly(String label) {
        String quoted = label.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
        return Pattern.compile("^\\s*" + quoted + "( \\*)?\\s*$");
    }
}
