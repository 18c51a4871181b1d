package sparsescope;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the house stands: which package may import which, and what stays out of which storey. */
class HouseTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("sparsescope");

    /** Every package with those of its own it may import. */
    private static final Map<String, Set<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("file", Set.of());
        ARROWS.put("drawing", Set.of());
        ARROWS.put("tensor", Set.of("file"));
        ARROWS.put("network", Set.of("file", "tensor"));
        ARROWS.put("machine", above("network"));
        ARROWS.put("accelerator", above("machine"));
        ARROWS.put("dataflow", above("accelerator"));
        ARROWS.put("simulation", above("dataflow"));
        ARROWS.put("eie", above("accelerator"));
        ARROWS.put("dcnn", above("simulation"));
        ARROWS.put("analysis", above("simulation"));
        ARROWS.put("scnn", above("analysis"));
        ARROWS.put("scene", with("drawing", above("analysis")));
        ARROWS.put("export", above("scene"));
        ARROWS.put("cli", above("export"));
        ARROWS.put("ui", above("export"));
    }

    /** A package and all it may import. */
    private static Set<String> above(String below) {
        return Stream.concat(Stream.of(below), ARROWS.get(below).stream()).collect(Collectors.toSet());
    }

    private static Set<String> with(String more, Set<String> names) {
        return Stream.concat(Stream.of(more), names.stream()).collect(Collectors.toSet());
    }

    static Collection<String> packages() {
        return ARROWS.keySet();
    }

    @Test
    void everyClassHasItsPlace() {
        List<String> known = new ArrayList<>(List.of("sparsescope"));
        ARROWS.keySet().forEach(name -> known.add("sparsescope." + name + ".."));

        classes().should().resideInAnyPackage(known.toArray(String[]::new)).check(CLASSES);
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals("sparsescope"))
                        .map(JavaClass::getSimpleName))
                .containsExactly("Launcher");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packagesImportWhatStandsBelow(String name) {
        List<String> allowed = new ArrayList<>(List.of("sparsescope." + name + ".."));
        ARROWS.get(name).forEach(below -> allowed.add("sparsescope." + below + ".."));

        noClasses()
                .that()
                .resideInAPackage("sparsescope." + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("sparsescope..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching("sparsescope.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** What is general looks machines up in the registry; it knows none by name. */
    @Test
    void theSeamKnowsNoMachine() {
        noClasses()
                .that()
                .resideInAPackage("sparsescope.machine..")
                .should()
                .dependOnClassesThat(resideInAPackage("sparsescope..")
                        .and(not(resideInAnyPackage(
                                "sparsescope.machine..",
                                "sparsescope.network..",
                                "sparsescope.tensor..",
                                "sparsescope.file.."))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("sparsescope.dcnn..", "sparsescope.scnn..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sparsescope.dcnn..", "sparsescope.scnn..")
                .check(CLASSES);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sparsescope.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "com.sun.javafx..",
                        "org.controlsfx..",
                        "impl.org.controlsfx..",
                        "atlantafx..",
                        "org.kordamp..")
                .check(CLASSES);
    }

    @Test
    void nothingBelowExportKnowsAwt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("sparsescope.export..", "sparsescope.cli..", "sparsescope.ui..", "sparsescope")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.walk(SOURCES.resolve("sparsescope"))) {
            folders = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !folder.equals(SOURCES.resolve("sparsescope")))
                    .toList();
        }

        assertThat(folders).hasSizeGreaterThanOrEqualTo(ARROWS.size());
        for (Path folder : folders) {
            assertThat(folder.resolve("package-info.java")).content().contains("/**");
        }
    }
}
