package org.itacycle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import org.itacycle.records.Cycles;
import org.itacycle.records.Desk;
import org.itacycle.records.RecordsTest;
import org.itacycle.records.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RecordsTest
class DocumentControllerTest {

    private static final Principal HOLDER = () -> "committee1";
    private static final Principal STRANGER = () -> "committee2";
    private static final String NAME = "รายงานผล 6 เดือน.pdf";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DocumentStore store;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Desk desk;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private MockMvc web;
    private String cycle;

    @BeforeEach
    void openTask() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        cycle = cycles.open(2566);
        desk.lay("task1", cycle, "committee1");
    }

    @Test
    void whoWorksOnTheTaskAttachesAFile() throws Exception {
        web.perform(multipart("/api/tasks/task1/documents?field=reportFile")
                        .file(report())
                        .principal(HOLDER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fileName").value(NAME))
                .andExpect(jsonPath("$.title").value("รายงานผล 6 เดือน"))
                .andExpect(jsonPath("$.kind").value("REPORT"))
                .andExpect(jsonPath("$.field").value("reportFile"))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.mediaType").value("application/pdf"))
                .andExpect(jsonPath("$.createdAtText").value("20 มี.ค. 2566 10:00"))
                .andExpect(jsonPath("$.url").value(startsWith("/files/")))
                .andExpect(jsonPath("$.own").value(true));

        assertThat(store.current(cycle)).singleElement().matches(version -> version.step() == 9);
    }

    @Test
    void nobodyElseAttachesAFile() throws Exception {
        web.perform(multipart("/api/tasks/task1/documents?field=reportFile")
                        .file(report())
                        .principal(STRANGER))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.message").value(containsString("ท่านไม่มีสิทธิ")));

        assertThat(store.current(cycle)).isEmpty();
    }

    @Test
    void aTaskThatIsGoneAndAFieldThatIsNoneAreSaidSo() throws Exception {
        web.perform(multipart("/api/tasks/gone/documents?field=reportFile")
                        .file(report())
                        .principal(HOLDER))
                .andExpect(status().isNotFound());
        web.perform(multipart("/api/tasks/task1/documents?field=other")
                        .file(report())
                        .principal(HOLDER))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aProgramNamedLikeAPdfIsRefusedInThai() throws Exception {
        web.perform(multipart("/api/tasks/task1/documents?field=reportFile")
                        .file(new MockMultipartFile("file", "report.pdf", "application/pdf", Samples.exe()))
                        .principal(HOLDER))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.message").value(containsString("ไม่สามารถรับไฟล์ชนิดนี้")));
    }

    @Test
    void anUploadWithoutAFileIsRefusedInThai() throws Exception {
        web.perform(multipart("/api/tasks/task1/documents?field=reportFile").principal(HOLDER))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message").value(containsString("โปรดเลือกไฟล์")));
    }

    @Test
    void thirtyMegabytesAreRefusedInThaiByTheRealServer() throws Exception {
        HttpResponse<String> answer = upload(30 * 1024 * 1024);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("ไฟล์มีขนาดเกิน 25 MB");
    }

    @Test
    void anUploadOfUnknownLengthIsRefusedAtTheLimit() throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) uploadAddress().toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(64 * 1024);
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=b");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(multipartBody(30 * 1024 * 1024));
        }

        assertThat(connection.getResponseCode()).isEqualTo(413);
        String body = new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(body).contains("ไฟล์มีขนาดเกิน 25 MB");
    }

    @Test
    void typedTextBecomesADocument() throws Exception {
        String typed = json.writeValueAsString(
                Map.of("field", "minutesFile", "title", "รายงานการประชุม", "text", "ที่ประชุมเห็นชอบ"));

        web.perform(post("/api/tasks/task1/documents/typed")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(typed)
                        .principal(HOLDER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fileName").value("รายงานการประชุม.html"))
                .andExpect(jsonPath("$.mediaType").value("text/html"));
    }

    @Test
    void aFileIsGivenBackWithItsThaiNameAndWithoutTrust() throws Exception {
        DocumentVersion version = attached();

        byte[] bytes = web.perform(get("/files/" + version.id()).principal(STRANGER))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("inline; ")))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''%E0%B8%A3")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(bytes).isEqualTo(Samples.pdf("x"));
    }

    @Test
    void aWordFileIsSavedAndNotShown() throws Exception {
        NewDocument place = new NewDocument(cycle, 9, "-", "reportFile", DocumentKind.REPORT, false, "");
        DocumentVersion version = store.add(place, "a.docx", new ByteArrayInputStream(Samples.docx()), "officer");

        web.perform(get("/files/" + version.id()).principal(HOLDER))
                .andExpect(header().string("Content-Disposition", startsWith("attachment; ")));
    }

    @Test
    void theRealServerKeepsTheThaiName() throws Exception {
        DocumentVersion version = attached();
        HttpRequest request =
                HttpRequest.newBuilder(address("/files/" + version.id())).build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("UTF-8''%E0%B8%A3");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() throws Exception {
        web.perform(get("/files/unknown").principal(HOLDER))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("message")));
    }

    @Test
    void theUploaderTakesAFileBack() throws Exception {
        DocumentVersion version = attached();

        web.perform(delete("/api/tasks/task1/documents/" + version.id()).principal(STRANGER))
                .andExpect(status().isForbidden());
        web.perform(delete("/api/tasks/task1/documents/" + version.id()).principal(() -> "officer"))
                .andExpect(status().isNoContent());

        assertThat(store.current(cycle)).isEmpty();
    }

    @Test
    void aFileOfAnotherStepCannotBeTakenBackThroughThisTask() throws Exception {
        NewDocument place = new NewDocument(cycle, 3, "-", "planFile", DocumentKind.MEASURES_PLAN, false, "");
        DocumentVersion version = store.add(place, "a.pdf", new ByteArrayInputStream(Samples.pdf("x")), "committee1");

        web.perform(delete("/api/tasks/task1/documents/" + version.id()).principal(HOLDER))
                .andExpect(status().isNotFound());

        assertThat(store.current(cycle)).containsExactly(version);
    }

    private DocumentVersion attached() throws Exception {
        NewDocument place = new NewDocument(cycle, 9, "-", "reportFile", DocumentKind.REPORT, false, "");
        return store.add(place, NAME, new ByteArrayInputStream(Samples.pdf("x")), "officer");
    }

    private static MockMultipartFile report() {
        return new MockMultipartFile("file", NAME, "application/octet-stream", Samples.pdf("x"));
    }

    private HttpResponse<String> upload(int size) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uploadAddress())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipartBody(size)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uploadAddress() {
        return address("/api/tasks/task1/documents?field=reportFile");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static byte[] multipartBody(int size) {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4"
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + size + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(tail, 0, body, head.length + size, tail.length);
        return body;
    }
}
