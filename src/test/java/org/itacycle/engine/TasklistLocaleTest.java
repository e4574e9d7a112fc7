package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tasklist speaks Thai throughout. A label that is missing would show as its raw key, because Thai is the only locale,
 * and a lost placeholder or tag would cut a sentence or a link.
 */
class TasklistLocaleTest {

    private static final String APP = "/META-INF/resources/webjars/camunda/app/tasklist/";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Signs of comparison are the same in every language. */
    private static final Set<String> SIGNS =
            Set.of("SEARCH_LESS_THAN", "SEARCH_LESS_THAN_EQUALS", "SEARCH_GREATER_THAN", "SEARCH_GREATER_THAN_EQUALS");

    /** The vendor's announcement links to its newer product; ours is a line of text, which the style sheet hides. */
    private static final String BANNER = "BANNER_CE_EOL_TEXT";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");
    /** HTML tags; the vendor also writes the values null and undefined in angle brackets. */
    private static final Pattern TAG = Pattern.compile("</?(?!null|undefined)[a-z]+[^>]*>");

    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");
    private static final Pattern LOCALES =
            Pattern.compile("availableLocales: \\[(?<available>[^]]*)],\\s+fallbackLocale: (?<fallback>'\\w+')");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> english = labels("locales/en.json");
    private final Map<String, String> thai = labels("locales/th.json");

    @Test
    void everyLabelOfTheVendorAndNoOtherIsTranslated() {
        assertThat(english).hasSizeGreaterThan(400);
        assertThat(thai.keySet()).containsExactlyElementsOf(english.keySet());
    }

    @Test
    void everyPlaceholderSurvivesTheTranslation() {
        assertThat(labelsWhere((en, th) -> !sorted(PLACEHOLDER, en).equals(sorted(PLACEHOLDER, th))))
                .isEmpty();
    }

    @Test
    void everyHtmlTagSurvivesTheTranslation() {
        assertThat(labelsWhere((en, th) -> !sorted(TAG, en).equals(sorted(TAG, th))))
                .containsExactly(BANNER);
    }

    @Test
    void noLabelStaysEnglish() {
        assertThat(labelsWhere(String::equals)).containsExactlyInAnyOrderElementsOf(SIGNS);
        assertThat(labelsWhere((en, th) -> !THAI.matcher(th).find())).containsExactlyInAnyOrderElementsOf(SIGNS);
    }

    @Test
    void datesCountTheYearsOfTheBuddhistEra() {
        JsonNode dates = read("locales/th.json").path("dateLocales");
        JsonNode era = dates.path("eras").path(0);
        int yearsSince = 2026 - LocalDate.parse(era.path("since").asText()).getYear();

        assertThat(yearsSince + era.path("offset").asInt()).isEqualTo(2569);
        assertThat(dates.path("longDateFormat"))
                .extracting(JsonNode::asText)
                .allSatisfy(format -> assertThat(format).doesNotContain("YY"))
                .anySatisfy(format -> assertThat(format).contains("y"));
    }

    @Test
    void onlyOneLocaleIsLoaded() {
        Matcher locales = LOCALES.matcher(text("scripts/config.js"));

        assertThat(locales.find()).isTrue();
        assertThat(locales.group("available")).isEqualTo("'th'");
        assertThat(locales.group("fallback")).isEqualTo("'th'");
    }

    private List<String> labelsWhere(BiPredicate<String, String> englishAndThai) {
        return english.keySet().stream()
                .filter(key -> englishAndThai.test(english.get(key), thai.getOrDefault(key, "")))
                .toList();
    }

    private static List<String> sorted(Pattern pattern, String label) {
        return pattern.matcher(label).results().map(MatchResult::group).sorted().toList();
    }

    private Map<String, String> labels(String path) {
        return json.convertValue(read(path).path("labels"), new TypeReference<>() {});
    }

    private JsonNode read(String path) {
        try {
            return json.readTree(text(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our files stand before the vendor's of the same name on the class path; en.json is only in the vendor's jar. */
    private static String text(String path) {
        try (InputStream in = TasklistLocaleTest.class.getResourceAsStream(APP + path)) {
            String text = new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
