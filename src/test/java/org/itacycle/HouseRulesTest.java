package org.itacycle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may know the engine, who may know what time it is, and where Thai stands. */
@AnalyzeClasses(packages = "org.itacycle", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Pattern THAI = Pattern.compile("[\u0E01-\u0E5B]");

    private static final DescribedPredicate<JavaClass> MAY_KNOW_THE_ENGINE = resideInAPackage("org.itacycle.engine..")
            .or(simpleNameEndingWith("Delegate"))
            .or(simpleNameEndingWith("Listener"));

    @ArchTest
    static final ArchRule ONLY_DELEGATES_LISTENERS_AND_THE_ENGINE_PACKAGE_KNOW_THE_ENGINE = noClasses()
            .that(DescribedPredicate.not(MAY_KNOW_THE_ENGINE))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule ENGINE_INTERNALS_STAY_IN_ONE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.itacycle.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule NOBODY_DEPENDS_ON_THE_ENGINE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.itacycle.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.itacycle.engine..");

    @ArchTest
    static final ArchRule THE_CALENDAR_KNOWS_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.itacycle.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.itacycle.cycle..",
                    "org.itacycle.form..",
                    "org.itacycle.document..",
                    "org.itacycle.mail..",
                    "org.itacycle.publication..",
                    "org.itacycle.people..",
                    "org.itacycle.board..");

    @ArchTest
    static final ArchRule THE_TRAIL_KNOWS_NOTHING_OF_WHAT_WAS_DONE = noClasses()
            .that()
            .resideInAPackage("org.itacycle.trail..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.itacycle.*..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.itacycle.trail..", "org.itacycle.calendar..", "org.itacycle.command.."))));

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_THROUGH_CONSTRUCTORS = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper");

    @ArchTest
    static final ArchRule NOTHING_PUBLIC_CHANGES_UNDER_ITS_READERS =
            noFields().that().arePublic().should().notBeFinal();

    @Test
    void thaiStandsInModelsFormsTemplatesAndMessagesButNotInJava() throws IOException {
        assertThat(linesWithThai(Path.of("src/main/java"))).isEmpty();
    }

    private static List<String> linesWithThai(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(HouseRulesTest::lines)
                    .filter(line -> THAI.matcher(line).find())
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file + ": " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
