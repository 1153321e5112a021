package io.hallbridge.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static io.hallbridge.house.House.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What all code of this house does alike. */
class HabitsTest {
    private static final Set<String> WORDS_THAT_NAME_NOTHING = Set.of(
            "Manager", "Helper", "Helpers", "Util", "Utils", "Handler", "Data", "Info", "Service", "Context", "Impl",
            "Base", "Common");
    private static final Set<String> WORDS_OF_CAMEL =
            Set.of("Exchange", "Message", "Endpoint", "Component", "Processor", "Header", "Body");
    private static final String[] CAMEL_PACKAGES = {
        "io.hallbridge.intake..", "io.hallbridge.delivery..", "io.hallbridge.auth..", "io.hallbridge.watch.."
    };

    @Test
    void every_package_is_null_marked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(10)
                .allMatch(found -> found.isAnnotatedWith(NullMarked.class), "has a package-info with @NullMarked");
    }

    @Test
    void no_name_holds_a_word_that_names_nothing() {
        noClasses().should(be(withAWordOf(WORDS_THAT_NAME_NOTHING))).check(CLASSES);
    }

    @Test
    void no_type_takes_the_name_of_a_type_of_java_or_camel() {
        noClasses().should().haveSimpleName("Record").check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(CAMEL_PACKAGES)
                .should(be(named(WORDS_OF_CAMEL)))
                .check(CLASSES);
    }

    @Test
    void a_class_is_final_or_says_who_may_extend_it() {
        classes().that(areWritten()).should(be(closedToHeirs())).check(CLASSES);
    }

    @Test
    void only_the_command_line_and_the_maker_of_samples_speak_on_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.hallbridge.cli", "io.hallbridge.samples..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_ends_the_process() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.hallbridge.cli", "io.hallbridge.samples..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void dates_and_times_are_those_of_java_time() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.hallbridge.row.SqlCells") // drivers still hand out the old ones
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class, SimpleDateFormat.class)
                .check(CLASSES);
    }

    @Test
    void what_goes_wrong_has_a_name() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void there_is_one_road_to_the_log() {
        noClasses()
                .that()
                .haveNameNotMatching("io\\.hallbridge\\.cli\\.Logging(\\$.*)?") // lays the road
                .should()
                .accessClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..",
                        "org.apache.logging..",
                        "org.apache.commons.logging..",
                        "ch.qos.logback..")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> withAWordOf(Set<String> words) {
        return describe("named with a word of " + words, type -> words(type).anyMatch(words::contains));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("named one of " + names, type -> names.contains(type.getSimpleName()));
    }

    /** {@code JdbcLedgerFile} has the words Jdbc, Ledger and File. */
    private static Stream<String> words(JavaClass type) {
        return Arrays.stream(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])"));
    }

    private static DescribedPredicate<JavaClass> areWritten() {
        return describe(
                "are written as classes",
                type -> !type.isInterface()
                        && !type.isEnum()
                        && !type.isRecord()
                        && !type.isAnonymousClass()
                        && !type.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static DescribedPredicate<JavaClass> closedToHeirs() {
        return describe(
                "final, sealed, abstract or a verb",
                type -> type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.reflect().isSealed()
                        || type.isAnnotatedWith("picocli.CommandLine$Command"));
    }
}
