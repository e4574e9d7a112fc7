package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.itacycle.publication.AttackedTargets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A title or a file name that becomes markup at a site, or a path at a server, where the document is published. */
class PublishedTitleAttackTest extends AttackedTargets {

    @TempDir
    private Path folder;

    @Test
    void withoutTheGuardATitleIsMarkupAndAFileNameIsAPath() throws Exception {
        Document page = Jsoup.parse("<h1>" + Payloads.MARKUP.get(0) + "</h1>");
        Path shelf = Files.createDirectories(folder.resolve("a/shelf"));
        Files.writeString(shelf.resolve("../evil.txt"), "outside");

        assertThat(page.select("script")).hasSize(1);
        assertThat(folder.resolve("a/evil.txt")).exists();
    }

    @Test
    void aTitleStaysATextAndNoPathIsMadeOfAName() {
        List<String> texts = Stream.of(Payloads.MARKUP, Payloads.PLACES, Payloads.EXPRESSIONS, Payloads.LINES)
                .flatMap(List::stream)
                .toList();
        String title = String.join(" ", texts).replaceAll("\\R|\\p{Cntrl}", " ");
        Path server = folder.resolve("server");
        Path shelf = folder.resolve("shelf");

        AtTheTargets found =
                published(title.substring(0, 290), String.join(" ", texts) + "/../../x.pdf", server, shelf);
        Document heading = Jsoup.parse("<h1>" + found.title() + "</h1>");
        Document post = Jsoup.parse(found.content());

        assertThat(heading.select("h1 *")).isEmpty();
        assertThat(heading.text()).startsWith("<script>alert(1)</script>");
        assertThat(post.body().select("*").eachAttr("onerror")).isEmpty();
        assertThat(post.select("script, img, svg")).isEmpty();
        assertThat(post.select("a"))
                .singleElement()
                .satisfies(link -> assertThat(link.attr("href")).startsWith("http://127.0.0.1:"));
        assertThat(found.title() + found.content()).doesNotContain("[", "]");
        assertThat(found.paths())
                .hasSize(3)
                .allMatch(path -> path.matches("2567/08/2024-01/[0-9a-f-]{36}-v1\\.pdf(\\.json)?"));
        assertThat(found.notes()).singleElement().asString().contains("\"title\"");
    }
}
