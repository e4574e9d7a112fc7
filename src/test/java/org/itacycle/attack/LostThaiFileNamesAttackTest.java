package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.itacycle.cycle.WorkItem;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.PlainServer;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallPdf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ContentDisposition;

/** A file name in Thai arrives as question marks, or ends the header and begins another. */
@ItaTest
class LostThaiFileNamesAttackTest {

    private static final String NAME = "คำสั่งแต่งตั้งคณะกรรมการ ที่ ๑๒-๒๕๗๐ (ลงนามแล้ว).pdf";

    private final Procedure procedure;
    private final int port;

    @Autowired
    LostThaiFileNamesAttackTest(Procedure procedure, @LocalServerPort int port) {
        this.procedure = procedure;
        this.port = port;
    }

    @Test
    void withoutTheGuardTheNameIsLost() throws Exception {
        try (PlainServer plain = new PlainServer()) {
            plain.serve("/", new SendsAFile());

            String header = new Browser(plain.start())
                    .get("/")
                    .header("Content-Disposition")
                    .orElse("");
            assertThat(header).doesNotContain("คำสั่ง");
        }
    }

    @Test
    void isRefusedEveryDownloadHasItsNameInThai() {
        procedure.openOnTime(2570);
        WorkItem order = procedure.waiting("Step01_DraftOrder");
        SignedIn officer = SignedIn.as("officer", port);
        String id = officer.attach(order.taskId(), "orderFile", NAME, SmallPdf.of("order"))
                .json()
                .path("id")
                .asText();

        assertThat(name(officer.open("/files/" + id)))
                .contains("คำสั่งแต่งตั้งคณะกรรมการ")
                .endsWith(".pdf");
    }

    @Test
    void isRefusedListsOfTheAdministratorHaveReadableNames() {
        SignedIn admin = SignedIn.as("admin", port);

        for (String list : List.of("/calendar/holidays.csv?year=2570", "/admin/items/items.csv?year=2566")) {
            assertThat(name(admin.open(list))).as(list).endsWith(".csv").doesNotContain("?");
        }
    }

    private static String name(Answer answer) {
        String header = answer.header("Content-Disposition").orElse("none");
        assertThat(header).doesNotContain("\r", "\n");
        return ContentDisposition.parse(header).getFilename();
    }

    private static final class SendsAFile extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + NAME + "\"");
        }
    }
}
