package org.itacycle.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form shows and what the server takes from it are the same, field by field. */
class FormContractTest {

    private static final Path FORMS = Path.of("forms");
    private static final List<String> OFFERED_BY_THE_SERVER = IntStream.rangeClosed(1, Indicators.COUNT)
            .mapToObj(Integer::toString)
            .toList();

    static Stream<TaskForm> forms() {
        return FormCatalogue.all().stream();
    }

    @Test
    void thereIsOneFormForEachContractAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".html"))
                            .map(name -> name.replace(".html", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            forms().map(TaskForm::element).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormNamesItsElement(TaskForm form) throws IOException {
        assertThat(html(form).select("form").eachAttr("data-element")).containsExactly(form.element());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormHasTheFieldsOfItsContractAndNoOthers(TaskForm form) throws IOException {
        Map<String, Element> shown = byName(html(form), "data-field");

        assertThat(shown.keySet()).isEqualTo(form.fieldNames());
        for (Field field : form.fields()) {
            agrees(html(form), shown.get(field.name()), field, field.name());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aTableHasTheColumnsAndRowsOfItsContract(TaskForm form) throws IOException {
        Document html = html(form);
        Map<String, Element> shown = byName(html, "data-field");
        for (Field field : form.fields()) {
            if (field instanceof Field.Table table) {
                Element place = shown.get(table.name());
                Map<String, Element> columns = byName(place, "data-column");
                assertThat(columns.keySet())
                        .as(table.name())
                        .isEqualTo(table.columns().stream().map(Field::name).collect(Collectors.toSet()));
                table.columns()
                        .forEach(column ->
                                agrees(html, columns.get(column.name()), column, table.name() + "." + column.name()));
                rowsAgree(place, columns, table);
            }
        }
    }

    private static void agrees(Document html, Element shown, Field field, String place) {
        assertThat(shown.attr("data-type")).as("type of %s", place).isEqualTo(field.type());
        needAgrees(shown, field, place);
        if (field instanceof Field.Text text) {
            assertThat(shown.attr("maxlength")).as("maxlength of %s", place).isEqualTo(Integer.toString(text.max()));
            assertThat(shown.hasAttr("data-lines"))
                    .as("several lines in %s", place)
                    .isEqualTo(text.form() == Field.Form.LINES);
        }
        if (field instanceof Field.Number number && !shown.hasAttr("data-fixed")) {
            assertThat(List.of(shown.attr("data-min"), shown.attr("data-max"), shown.attr("data-decimals")))
                    .as("range of %s", place)
                    .containsExactly(
                            number.min().toPlainString(),
                            number.max().toPlainString(),
                            Integer.toString(number.decimals()));
        }
        if (field instanceof Field.Choice choice) {
            assertThat(options(html, shown)).as("options of %s", place).isEqualTo(choice.values());
        }
        if (field instanceof Field.WorkGroup) {
            assertThat(shown.attr("data-options")).as("options of %s", place).isEqualTo("workGroups");
        }
        if (field instanceof Field.Files files) {
            assertThat(List.of(shown.attr("data-kind"), shown.attr("data-min"), shown.attr("data-max")))
                    .as("files of %s", place)
                    .containsExactly(files.kind().name(), Integer.toString(files.min()), Integer.toString(files.max()));
            assertThat(shown.hasAttr("data-pick")).as("%s may be picked", place).isEqualTo(files.orPicked());
        }
    }

    private static void needAgrees(Element shown, Field field, String place) {
        assertThat(shown.hasAttr("data-required"))
                .as("%s is always needed", place)
                .isEqualTo(field.need() instanceof Need.Always);
        if (field.need() instanceof Need.When when) {
            assertThat(shown.attr("data-required-when"))
                    .as("when %s is needed", place)
                    .isEqualTo(when.field() + "=" + when.value());
        }
    }

    private static List<String> options(Document html, Element shown) {
        String list = shown.attr("data-options");
        if (list.equals("indicators")) {
            return OFFERED_BY_THE_SERVER;
        }
        Element options = list.isEmpty() ? shown : html.selectFirst("datalist[data-list=%s]".formatted(list));
        return options.select("option").eachAttr("value");
    }

    private static void rowsAgree(Element place, Map<String, Element> columns, Field.Table table) {
        if (table.rows() instanceof Rows.Between between) {
            assertThat(List.of(place.attr("data-min-rows"), place.attr("data-max-rows")))
                    .as("rows of %s", table.name())
                    .containsExactly(Integer.toString(between.min()), Integer.toString(between.max()));
            return;
        }
        String number = table.rows() instanceof Rows.Numbered numbered
                ? numbered.column()
                : ((Rows.PerMeasure) table.rows()).column();
        assertThat(place.hasAttr("data-rows"))
                .as("fixed rows of %s", table.name())
                .isTrue();
        assertThat(fixed(columns)).as("numbered column of %s", table.name()).containsExactly(number);
    }

    private static Set<String> fixed(Map<String, Element> columns) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().hasAttr("data-fixed"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Fails where a name stands twice. */
    private static Map<String, Element> byName(Element within, String attribute) {
        return within.select("[%s]".formatted(attribute)).stream()
                .collect(Collectors.toMap(
                        element -> element.attr(attribute),
                        Function.identity(),
                        (one, other) -> {
                            throw new AssertionError(one.attr(attribute) + " stands twice");
                        },
                        LinkedHashMap::new));
    }

    private static Document html(TaskForm form) throws IOException {
        return Jsoup.parse(Files.readString(FORMS.resolve(form.element() + ".html"), StandardCharsets.UTF_8));
    }
}
