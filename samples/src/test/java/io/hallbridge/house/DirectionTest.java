package io.hallbridge.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.hallbridge.house.House.CLASSES;
import static io.hallbridge.house.House.module;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Who may know whom: cli knows routes, routes knows mappings, samples knows all; Camel stands at the doors only. */
class DirectionTest {
    private static final String[] MAPPINGS =
            packages("finding", "setting", "row", "dataset", "mapping", "suggest", "check", "workbook");
    private static final String[] PLAIN_ROUTES =
            packages("workspace", "plan", "ledger", "hall", "frontdb", "jdbc", "run", "relay", "seal", "rehearsal");
    private static final String[] CAMEL_ROUTES = packages("intake", "delivery", "auth", "watch");
    private static final String[] CLI = packages("cli", "sandbox");

    @Test
    void every_class_of_mappings_stands_in_a_package_the_design_names() {
        classes().that(module("mappings")).should().resideInAnyPackage(MAPPINGS).check(CLASSES);
    }

    @Test
    void every_class_of_routes_stands_in_a_package_the_design_names() {
        classes()
                .that(module("routes"))
                .should()
                .resideInAnyPackage(PLAIN_ROUTES)
                .orShould()
                .resideInAnyPackage(CAMEL_ROUTES)
                .check(CLASSES);
    }

    @Test
    void every_class_of_cli_stands_in_a_package_the_design_names() {
        classes().that(module("cli")).should().resideInAnyPackage(CLI).check(CLASSES);
    }

    @Test
    void mappings_knows_no_other_module() {
        noClasses()
                .that(module("mappings"))
                .should()
                .dependOnClassesThat(oursOutside(MAPPINGS))
                .check(CLASSES);
    }

    @Test
    void routes_knows_no_module_but_mappings() {
        noClasses()
                .that(module("routes"))
                .should()
                .dependOnClassesThat(module("cli"))
                .check(CLASSES);
        noClasses()
                .that(module("routes"))
                .should()
                .dependOnClassesThat(module("samples"))
                .check(CLASSES);
    }

    @Test
    void nobody_knows_samples() {
        noClasses()
                .that(not(module("samples")))
                .should()
                .dependOnClassesThat(module("samples"))
                .check(CLASSES);
    }

    @Test
    void mappings_uses_only_the_libraries_that_read_and_check() {
        classes()
                .that(module("mappings"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.hallbridge..",
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify.annotations",
                        "com.fasterxml.jackson..",
                        "com.fasterxml.aalto..",
                        "org.codehaus.stax2..",
                        "org.snakeyaml.engine..",
                        "com.networknt.schema..",
                        "org.apache.poi.."))
                .check(CLASSES);
    }

    @Test
    void camel_is_known_only_where_rows_come_in_and_batches_go_out() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CAMEL_ROUTES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(CLASSES);
    }

    @Test
    void a_workspace_is_settings_and_knows_none_of_those_that_act_on_them() {
        noClasses()
                .that()
                .resideInAPackage("io.hallbridge.workspace..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("intake", "delivery", "watch", "plan", "ledger", "run"))
                .check(CLASSES);
    }

    @Test
    void connection_pools_are_known_only_in_routes() {
        noClasses()
                .that(not(module("routes")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.zaxxer.hikari..")
                .check(CLASSES);
    }

    @Test
    void the_command_line_is_known_only_in_cli() {
        noClasses()
                .that(not(module("cli")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void no_two_packages_know_each_other_in_a_circle() {
        slices().matching("io.hallbridge.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> oursOutside(String... packages) {
        return resideInAnyPackage("io.hallbridge..").and(not(resideInAnyPackage(packages)));
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> "io.hallbridge." + name + "..").toArray(String[]::new);
    }
}
