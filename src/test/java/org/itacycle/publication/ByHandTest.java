package org.itacycle.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.DocumentOrigin;
import org.itacycle.document.DocumentVersion;
import org.itacycle.records.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person says about where a document was put is looked at, but not whatever the address is. */
class ByHandTest {

    private static final byte[] BYTES = Samples.pdf("order");

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        serve("/order.pdf", 200, "application/pdf", BYTES);
        serve("/other.pdf", 200, "application/pdf", Samples.pdf("other"));
        serve("/page", 200, "text/html; charset=UTF-8", "<html></html>".getBytes(StandardCharsets.UTF_8));
        serve("/secret", 403, "text/html", new byte[] {'x'});
        serve("/gone", 410, "text/html", new byte[] {'x'});
        redirect("/moved", "/order.pdf");
        redirect("/inwards", "http://169.254.169.254/latest/meta-data");
        redirect("/round", "/round");
        server.createContext("/chunked", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(BYTES, 0, 10);
            exchange.getResponseBody().flush();
            exchange.getResponseBody().write(BYTES, 10, BYTES.length - 10);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/order.pdf", "/chunked", "/moved", "/order.pdf?a=1&b=2"})
    void anAddressThatLeadsToTheFileIsComparedByteForByte(String path) {
        assertThat(prove(at(path))).isInstanceOfSatisfying(Proof.Found.class, found -> {
            assertThat(found.kind()).isEqualTo(Proof.Kind.FETCHED);
            assertThat(found.location()).isEqualTo(at(path));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/other.pdf, publication.problem.posted-differs",
        "/missing, publication.problem.posted-missing",
        "/gone, publication.problem.posted-missing"
    })
    void aWrongFileOrNoneIsForAPersonToMend(String path, String problem) {
        assertThat(prove(at(path)))
                .isInstanceOfSatisfying(
                        Proof.Mismatch.class,
                        found -> assertThat(found.problem().key()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "/page, publication.look.page",
        "/secret, publication.look.answered",
        "/inwards, publication.look.not-public",
        "/round, publication.look.redirects"
    })
    void whatCannotBeComparedRestsOnTheOfficersWord(String path, String why) {
        assertAttested(prove(at(path)), why);
    }

    @Test
    void aReferenceWithoutAnAddressRestsOnTheOfficersWord() {
        assertAttested(prove("DOC-2566-0042"), "publication.look.no-address");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, publication.look.not-public",
        "http://localhost/, publication.look.not-public",
        "http://10.1.2.3/a.pdf, publication.look.not-public",
        "http://192.168.1.1/, publication.look.not-public",
        "http://169.254.169.254/latest, publication.look.not-public",
        "http://100.64.0.1/, publication.look.not-public",
        "http://0.0.0.0/, publication.look.not-public",
        "http://[::1]/, publication.look.not-public",
        "http://[fd00::1]/, publication.look.not-public",
        "http://[::ffff:10.0.0.1]/, publication.look.not-public",
        "http://[64:ff9b::a00:1]/, publication.look.not-public",
        "http://[2002:a00:1::]/, publication.look.not-public",
        "http://2130706433/, publication.look.not-public",
        "http://1.1.1.1:22/, publication.look.port",
        "https://1.1.1.1:8443/, publication.look.port"
    })
    void theAgencysOwnNetworkIsNotLookedInto(String address, String why) {
        assertAttested(new ByHand(Impatient.fetch()).make(Target.DOC, null).prove(order(address)), why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 200 OK\r\nno header at all\r\n\r\n",
                "HTTP/1.1 200",
                ""
            })
    void nonsenseAndBrokenAnswersAreNoProofAndNoFault(String answer) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> say(door, answer));
            String place = "127.0.0.1:" + door.getLocalPort();

            assertAttested(prove("http://" + place + "/a.pdf", place), "publication.look.unreachable");
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUpWithinTheLimit() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String place = "127.0.0.1:" + silent.getLocalPort();
            long begun = System.nanoTime();

            assertAttested(prove("http://" + place + "/", place), "publication.look.unreachable");
            assertAttested(prove("https://" + place + "/", place), "publication.look.unreachable");

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Impatient.LIMITS.total().multipliedBy(2).plusSeconds(2));
        }
    }

    /** What a person vouched for cannot be held against him; what could once be read has to stay readable. */
    @ParameterizedTest
    @CsvSource({
        "/order.pdf, COMPARED, InOrder",
        "/moved, COMPARED, InOrder",
        "/other.pdf, COMPARED, Changed",
        "/other.pdf, SEEN, Changed",
        "/page, COMPARED, Changed",
        "/page, SEEN, InOrder",
        "/page, NEVER, InOrder",
        "/missing, COMPARED, Gone",
        "/missing, NEVER, Gone",
        "/secret, COMPARED, Gone",
        "/secret, SEEN, Gone",
        "/secret, NEVER, Unreadable",
        "/broken, COMPARED, Silent",
        "/broken, NEVER, Unreadable",
        "/busy, SEEN, Silent",
        "/inwards, COMPARED, Silent",
        "/inwards, NEVER, Unreadable"
    })
    void aLaterLookTellsWhatChangedFromWhatNeverWas(String path, Sighting.Known known, String finding) {
        serve("/broken", 503, "text/html", new byte[] {'x'});
        serve("/busy", 429, "text/html", new byte[] {'x'});

        Sighting found = new ByHand(
                        Impatient.fetch("127.0.0.1:" + server.getAddress().getPort()))
                .make(Target.DOC, null)
                .look(order(at(path)), known);

        assertThat(found.getClass().getSimpleName()).isEqualTo(finding);
    }

    @Test
    void aReferenceWithoutAnAddressCannotBeLookedAtLater() {
        assertThat(new ByHand(Impatient.fetch()).make(Target.DOC, null).look(order("DOC-1"), Sighting.Known.NEVER))
                .isInstanceOf(Sighting.Unreadable.class);
    }

    private static void say(ServerSocket door, String answer) {
        try (Socket guest = door.accept()) {
            guest.getInputStream().read(new byte[1000]);
            guest.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Proof prove(String location) {
        return prove(location, "127.0.0.1:" + server.getAddress().getPort());
    }

    private static Proof prove(String location, String reachable) {
        return new ByHand(Impatient.fetch(reachable)).make(Target.DOC, null).prove(order(location));
    }

    private static void assertAttested(Proof proof, String why) {
        assertThat(proof).isInstanceOfSatisfying(Proof.Found.class, found -> {
            assertThat(found.kind()).isEqualTo(Proof.Kind.ATTESTED);
            assertThat(found.remark().orElseThrow().key()).isEqualTo(why);
            assertThat(found.sha256()).isEmpty();
        });
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, int status, String type, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static PublicationOrder order(String location) {
        DocumentVersion document = new DocumentVersion(
                "version",
                "5b0a6b3e-0000-4000-8000-000000000001",
                "cycle",
                1,
                "-",
                DocumentKind.ORDER,
                "orderFile",
                "คำสั่ง",
                1,
                "คำสั่ง.pdf",
                "application/pdf",
                BYTES.length,
                sha256(),
                "officer",
                Instant.EPOCH,
                DocumentOrigin.UPLOADED,
                Optional.empty(),
                false);
        return new PublicationOrder("id", "key", new FiscalYear(2566), 6, "-", document, Optional.of(location), false);
    }

    private static String sha256() {
        try {
            return Sha256.of(new ByteArrayInputStream(BYTES), BYTES.length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
