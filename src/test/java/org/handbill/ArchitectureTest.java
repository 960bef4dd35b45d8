package org.handbill;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Imports run down the data's way only: a stage knows the stages before it, never one after.
@AnalyzeClasses(packages = "org.handbill", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule stagesKnowOnlyTheStagesBeforeThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("facts")
            .definedBy("org.handbill.facts..")
            .layer("cite")
            .definedBy("org.handbill.cite..")
            .layer("check")
            .definedBy("org.handbill.check..")
            .layer("handout")
            .definedBy("org.handbill.handout..")
            .layer("render")
            .definedBy("org.handbill.render..")
            .layer("pdf")
            .definedBy("org.handbill.pdf..")
            .layer("publish")
            .definedBy("org.handbill.publish..")
            .layer("cli")
            .definedBy("org.handbill.cli..")
            .whereLayer("facts")
            .mayNotAccessAnyLayer()
            .whereLayer("cite")
            .mayOnlyAccessLayers("facts")
            .whereLayer("check")
            .mayOnlyAccessLayers("cite", "facts")
            .whereLayer("handout")
            .mayOnlyAccessLayers("cite", "facts")
            .whereLayer("render")
            .mayOnlyAccessLayers("handout", "cite", "facts")
            .whereLayer("pdf")
            .mayOnlyAccessLayers("facts")
            .whereLayer("publish")
            .mayOnlyAccessLayers("pdf", "render", "handout", "check", "cite", "facts")
            .whereLayer("cli")
            .mayOnlyAccessLayers("publish", "pdf", "render", "handout", "check", "cite", "facts");

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("org.handbill.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPackageNamedUtil = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..")
            .because("a class belongs to what it serves")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule cslKnowsNothingOfHandbill = noClasses()
            .that()
            .resideInAPackage("org.handbill.cite.csl..")
            .should()
            .dependOnClassesThat(describe(
                    "are Handbill's but not CSL's",
                    target -> target.getPackageName().startsWith("org.handbill")
                            && !target.getPackageName().startsWith("org.handbill.cite.csl")))
            .allowEmptyShould(true);
}
