package io.hallbridge.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of all modules without their tests, and which module a class stands in. */
final class House {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("io.hallbridge");

    private House() {}

    /** Classes whose file or jar lies in the module's build folder. */
    static DescribedPredicate<JavaClass> module(String name) {
        String folder = "/" + name + "/target/";
        return DescribedPredicate.describe(
                "stand in module " + name,
                type -> type.getSource()
                        .filter(source -> source.getUri().toString().contains(folder))
                        .isPresent());
    }
}
