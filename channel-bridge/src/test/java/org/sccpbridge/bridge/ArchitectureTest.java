package org.sccpbridge.bridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of ARCHITECTURE.md, as a test. */
@AnalyzeClasses(packages = "org.sccpbridge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SCCP = "org.sccpbridge.sccp..";
    private static final String ARI = "org.sccpbridge.ari..";
    private static final String BRIDGE = "org.sccpbridge.bridge..";
    private static final String GUICE = "com.google.inject..";

    @ArchTest
    static final ArchRule sccpEndpointKnowsNeitherAsteriskNorGuice = noClasses()
            .that()
            .resideInAPackage(SCCP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ARI, BRIDGE, GUICE, "org.asteriskjava..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule ariClientKnowsNeitherSccpNorGuiceNorAmi = noClasses()
            .that()
            .resideInAPackage(ARI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCCP, BRIDGE, GUICE, "org.asteriskjava..");

    @ArchTest
    static final ArchRule switchboardIsPure = classes()
            .that()
            .resideInAPackage("org.sccpbridge.bridge.switchboard..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.sccpbridge.bridge.switchboard..",
                    "org.sccpbridge.bridge.dialplan..",
                    "org.sccpbridge.bridge.config..",
                    "org.sccpbridge.sccp.message.code..",
                    "org.sccpbridge.sccp.layout..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "org.jspecify..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule switchboardTakesOnlyPlainValuesFromTheConfiguration = noClasses()
            .that()
            .resideInAPackage("org.sccpbridge.bridge.switchboard..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.sccpbridge\\.bridge\\.config\\.(?!Codec).*");

    @ArchTest
    static final ArchRule switchboardReadsNoClockAndNoRandomNumbers = noClasses()
            .that()
            .resideInAPackage("org.sccpbridge.bridge.switchboard..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule dialplanIsPure = classes()
            .that()
            .resideInAPackage("org.sccpbridge.bridge.dialplan..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.sccpbridge.bridge.dialplan..", "java.lang..", "java.util..", "org.jspecify..");

    @ArchTest
    static final ArchRule guiceIsForModulesAndConstructorsOnly = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Module")
            .and()
            .doNotHaveSimpleName("Daemon")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GUICE);

    @ArchTest
    static final ArchRule packagesOfTheDaemonHaveNoCycles =
            slices().matching("org.sccpbridge.bridge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyUsesAnotherLog =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.apache.log4j..");
}
