package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.itacycle.document.Inspection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markup that has the server read one of its own files, or ask another server, and put the answer into the text. */
class XmlExternalEntityAttackTest {

    private static final String SECRET = "the secret of this machine";

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer other;
    private Path secret;

    @BeforeEach
    void thereIsASecretAndAnotherServer() throws IOException {
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    @Test
    void withoutTheGuardTheSecretStandsInTheTextAndTheServerIsAsked() throws Exception {
        assertThat(read(secret.toUri().toString())).isEqualTo("got " + SECRET);

        read("http://127.0.0.1:" + other.getAddress().getPort() + "/");
        assertThat(asked).hasValue(1);
    }

    @Test
    void suchAWordFileIsRefusedInWhateverEncoding() {
        assertThat(Inspection.refusal(BadFiles.wordWithEntity(secret.toUri().toString())))
                .contains("document.wrong-type");
        assertThat(Inspection.refusal(
                        BadFiles.wordWithEntityInUtf16(secret.toUri().toString())))
                .contains("document.wrong-type");
        assertThat(asked).hasValue(0);
    }

    @Test
    void theReaderOfWordFilesReadsNoSecretAndAsksNobody() {
        String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/";

        assertThat(text(BadFiles.wordWithEntity(secret.toUri().toString()))).doesNotContain(SECRET);
        assertThat(text(BadFiles.wordWithEntityInUtf16(secret.toUri().toString())))
                .doesNotContain(SECRET);
        assertThat(text(BadFiles.wordWithEntity(address))).doesNotContain(SECRET);
        assertThat(asked).hasValue(0);
    }

    private static String read(String address) throws Exception {
        String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\">]><d>got &e;</d>";
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();
    }

    private static String text(byte[] word) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException | RuntimeException refused) {
            return "";
        }
    }
}
