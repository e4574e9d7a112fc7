package org.itacycle.attack.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itacycle.document.DocumentKind;
import org.itacycle.form.SampleForms;
import org.itacycle.support.Answer;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallPdf;

/** Opens cycles and works on them through the product's door, so that there is something of value to attack. */
final class PreparedYears {

    private static final Map<String, String> MEMBERS = Map.of(
            "กลุ่มยุทธศาสตร์และพัฒนางาน",
            "officer",
            "กลุ่มอำนวยการ",
            "committee1",
            "กลุ่มบริหารงานบุคคล",
            "committee2",
            "กลุ่มนโยบายและแผน",
            "committee3");

    private final SignedIn officer;
    private final Map<String, String> tasks = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();

    PreparedYears(SignedIn officer) {
        this.officer = officer;
    }

    /** Task ids by element: an order at the director's, and another that is being drafted. */
    Map<String, String> tasks() {
        return tasks;
    }

    /** Ids of everything that was made on the way. */
    List<String> ids() {
        return ids;
    }

    void open() throws Exception {
        JsonNode years = officer.get("/api/start/annual-cycle/form")
                .json()
                .path("choices")
                .path("fiscalYears");
        assertThat(years).hasSizeGreaterThanOrEqualTo(2);
        open(years.get(0).asText());
        draftOrder();
        tasks.put("SignOff_Decide", task("SignOff_Decide"));
        tasks.put("SignOff_Withdraw", task("SignOff_Withdraw"));
        open(years.get(1).asText());
        tasks.put("Step01_DraftOrder", task("Step01_DraftOrder"));
        ids.addAll(tasks.values());
        officer.get(SignedIn.ENGINE + "/process-definition")
                .json()
                .forEach(found -> ids.add(found.path("id").asText()));
        officer.get(SignedIn.ENGINE + "/process-instance")
                .json()
                .forEach(found -> ids.add(found.path("id").asText()));
        officer.get(SignedIn.ENGINE + "/filter")
                .json()
                .forEach(found -> ids.add(found.path("id").asText()));
    }

    private void open(String year) {
        Answer answer = officer.post(
                SignedIn.ENGINE + "/process-definition/key/annual-cycle/submit-form",
                SignedIn.variables(Map.of("fiscalYear", year)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        ids.add(answer.json().path("id").asText());
    }

    private void draftOrder() {
        String task = task("Step01_DraftOrder");
        JsonNode form = officer.get("/api/tasks/" + task + "/form").json();
        SampleForms samples = new SampleForms(
                MEMBERS, kind -> attach(task, kind), form.path("controlPoints").size(), 3, LocalDate.now());
        Answer answer = officer.post(
                SignedIn.ENGINE + "/task/" + task + "/submit-form",
                SignedIn.variables(samples.of("Step01_DraftOrder")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private String attach(String task, DocumentKind kind) {
        Answer answer = officer.attach(task, "orderFile", "คำสั่ง.pdf", SmallPdf.of(kind + " of the test"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        ids.add(answer.json().path("id").asText());
        return answer.json().path("id").asText();
    }

    private String task(String element) {
        JsonNode found = officer.post(SignedIn.ENGINE + "/task", Map.of("taskDefinitionKey", element))
                .json();
        assertThat(found).as(element + " in " + found).isNotEmpty();
        return found.get(0).path("id").asText();
    }
}
