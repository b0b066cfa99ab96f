package io.github.modellicense;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Holds the rooms apart. */
class RoomsTest {

    private static final String TABLE = """
            the table of rooms:
              inventory   knows the JDK
              license     knows inventory (for Labeled)
              yaml        knows inventory
              catalog     knows inventory, license, yaml
              discovery   knows inventory, yaml
              policy      knows inventory, license, catalog; policy.file also yaml
              evaluation  knows catalog, policy and below
              report      knows evaluation and below
              (root)      knows all; nobody knows it""";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.modellicense");

    @Test
    void roomsKnowOnlyWhatTheTableAllows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("root")
                .definedBy("io.github.modellicense")
                .layer("inventory")
                .definedBy("io.github.modellicense.inventory..")
                .layer("license")
                .definedBy("io.github.modellicense.license..")
                .layer("yaml")
                .definedBy("io.github.modellicense.yaml..")
                .layer("catalog")
                .definedBy("io.github.modellicense.catalog..")
                .layer("discovery")
                .definedBy("io.github.modellicense.discovery..")
                .layer("policy")
                .definedBy("io.github.modellicense.policy..")
                .layer("evaluation")
                .definedBy("io.github.modellicense.evaluation..")
                .layer("report")
                .definedBy("io.github.modellicense.report..")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("evaluation")
                .mayOnlyBeAccessedByLayers("report", "root")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("evaluation", "report", "root")
                .whereLayer("discovery")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers("policy", "evaluation", "report", "root")
                .whereLayer("license")
                .mayOnlyBeAccessedByLayers("catalog", "policy", "evaluation", "report", "root")
                .whereLayer("yaml")
                .mayOnlyBeAccessedByLayers("catalog", "discovery", "policy", "evaluation", "root")
                .as(TABLE)
                .check(CORE);
    }

    @Test
    void coreKnowsNothingOfMaven() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .as("policy-core is a library of its own: no class of it may know org.apache.maven")
                .check(CORE);
    }

    @Test
    void onlyTheLeftEdgeReadsTheClock() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .as("the day is a parameter: no class of the core may ask the clock")
                .check(CORE);
    }
}
