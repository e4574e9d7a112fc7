package org.itacycle.publication;

import java.util.List;
import org.itacycle.DatabaseTime;
import org.itacycle.calendar.ThaiDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a reader of the Personnel Division finds what was published for it, and nothing else. */
@Controller
class PersonnelPage {

    private final JdbcClient database;

    PersonnelPage(JdbcClient database) {
        this.database = database;
    }

    /**
     * One document of the page.
     *
     * @param id of its version
     * @param published in Thai; empty text where its target does not tell
     */
    record Shown(String id, int fiscalYear, int step, String title, String published) {}

    @GetMapping("/personnel")
    String documents(Model page) {
        page.addAttribute("documents", documents());
        return "personnel/documents";
    }

    private List<Shown> documents() {
        return database.sql("""
                        select v.id, c.fiscal_year, p.step, v.title, p.published_at
                          from ita_publication p
                          join ita_document_version v on v.id = p.document_version_id
                          join ita_cycle c on c.id = p.cycle_id
                         where p.target = 'PERSONNEL' and p.state in ('PUBLISHED', 'ACCEPTED', 'PROVEN')
                         order by p.published_at desc, v.id
                        """)
                .query((row, number) -> new Shown(
                        row.getString("id"),
                        row.getInt("fiscal_year"),
                        row.getInt("step"),
                        row.getString("title"),
                        DatabaseTime.optional(row, "published_at")
                                .map(ThaiDates::dateAndTime)
                                .orElse("")))
                .list();
    }
}
