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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout of the code: which packages there are, what each may import, and what stays out of which storey. */
class HouseTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("sparsescope");

    /** Every storey with those below it that it may import. */
    static final Map<String, Set<String>> ARROWS = new LinkedHashMap<>();

    /**
     * The rooms of every storey, in steps. A room may import rooms of earlier steps of its storey and everything in the storeys that its
     * own may import; rooms of one step know nothing of one another. The storey's own name is the package above its rooms.
     */
    static final Map<String, List<List<String>>> ROOMS = new LinkedHashMap<>();

    static {
        storey("file", Set.of(), List.of("file"));
        storey("drawing", Set.of(), List.of("drawing"));
        storey("tensor", Set.of("file"), List.of("tensor"));
        storey(
                "network",
                Set.of("file", "tensor"),
                List.of("network"),
                List.of("network.inference"),
                List.of("network.tensors"),
                List.of("network.file"));
        storey("machine", above("network"), List.of("machine"));
        storey("accelerator", above("machine"), List.of("accelerator"));
        storey(
                "reuse",
                with("accelerator", above("network")),
                List.of("reuse.mapping"),
                List.of("reuse.count"),
                List.of("reuse.cost", "reuse.preset", "reuse.walk"),
                List.of("reuse.search"),
                List.of("reuse.published"));
        storey("dataflow", above("accelerator"), List.of("dataflow"));
        storey(
                "simulation",
                above("dataflow"),
                List.of("simulation.state"),
                List.of("simulation.pe"),
                List.of("simulation.timing"),
                List.of("simulation.run"),
                List.of("simulation.condition", "simulation.trace", "simulation.compare"),
                List.of("simulation.search"));
        storey(
                "analysis",
                above("simulation"),
                List.of("analysis.cost", "analysis.life"),
                List.of("analysis.compare", "analysis.sweep"),
                List.of("analysis.paper"));
        storey(
                "scene",
                with("reuse", with("drawing", above("analysis"))),
                List.of("scene.part"),
                List.of("scene.style", "scene.view"),
                List.of("scene.beat"),
                List.of("scene.words"),
                List.of("scene.landing"),
                List.of(
                        "scene.plane",
                        "scene.array",
                        "scene.pe",
                        "scene.inspect",
                        "scene.life",
                        "scene.timeline",
                        "scene.report"),
                List.of("scene.stage", "scene.chart", "scene.reuse", "scene.memory"),
                List.of("scene.twin"),
                List.of("scene.sheet"),
                List.of("scene.machine"));
        storey(
                "lesson",
                above("scene"),
                List.of("lesson.question"),
                List.of("lesson.question.run", "lesson.question.layer"),
                List.of("lesson"),
                List.of("lesson.file", "lesson.moment", "lesson.practice", "lesson.picture"),
                List.of("lesson.check", "lesson.worksheet"));
        storey("scnn", above("scene"), List.of("scnn"), List.of("scnn.stage"));
        storey(
                "dcnn",
                above("scene"),
                List.of("dcnn.plan"),
                List.of("dcnn.run"),
                List.of("dcnn.machine"),
                List.of("dcnn.stage"));
        storey(
                "eie",
                above("lesson"),
                List.of("eie"),
                List.of("eie.codebook"),
                List.of("eie.layout"),
                List.of("eie.simulation"),
                List.of("eie.analysis", "eie.machine", "eie.focus"),
                List.of("eie.life"),
                List.of("eie.stage", "eie.sharing", "eie.paper", "eie.question"));
        storey(
                "export",
                above("lesson"),
                List.of("export.frame", "export.scenario"),
                List.of("export.raster"),
                List.of("export.film", "export.pdf", "export.pptx", "export.svg"),
                List.of("export.paper", "export.quiz", "export.lesson"),
                List.of("export"),
                List.of("export.reopen"));
        storey(
                "cli",
                with("eie", above("export")),
                List.of("cli.options"),
                List.of("cli.eie"),
                List.of("cli.export", "cli.sweep", "cli.study", "cli.reuse", "cli.lesson"),
                List.of("cli"));
        storey(
                "ui",
                with("eie", above("export")),
                List.of("ui.model.task", "ui.model.marks", "ui.model.setup"),
                List.of("ui.model.picture"),
                List.of("ui.model.navigation", "ui.model.study", "ui.model.export"),
                List.of("ui.model.explore"),
                List.of("ui.model.reuse", "ui.model.memory", "ui.model.eie", "ui.model.palette", "ui.model.help"),
                List.of("ui.model.lesson"),
                List.of("ui.model.inspect", "ui.model.present", "ui.model.session"),
                List.of("ui.model"),
                List.of("ui.kit", "ui.canvas"),
                List.of(
                        "ui.stage",
                        "ui.transport",
                        "ui.side",
                        "ui.setup",
                        "ui.explore",
                        "ui.export",
                        "ui.lesson",
                        "ui.help"),
                List.of("ui.reuse", "ui.memory", "ui.eie"),
                List.of("ui.present"),
                List.of("ui.window"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static void storey(String name, Set<String> below, List<String>... steps) {
        ARROWS.put(name, below);
        ROOMS.put(name, List.of(steps));
    }

    /** A storey and all it may import. */
    private static Set<String> above(String below) {
        return with(below, ARROWS.get(below));
    }

    private static Set<String> with(String more, Set<String> names) {
        return Stream.concat(Stream.of(more), names.stream()).collect(Collectors.toSet());
    }

    private static String storeyOf(String room) {
        return room.split("\\.")[0];
    }

    static List<String> rooms() {
        return ROOMS.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyClassHasItsPlace() {
        List<String> known = new ArrayList<>(List.of("sparsescope"));
        rooms().forEach(room -> known.add("sparsescope." + room));
        // A storey whose rooms are all below it still says what it is for.
        ARROWS.keySet().forEach(storey -> known.add("sparsescope." + storey));

        classes().should().resideInAnyPackage(known.toArray(String[]::new)).check(CLASSES);
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals("sparsescope"))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info")))
                .containsExactly("Launcher");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomsImportWhatStandsBelow(String room) {
        String storey = storeyOf(room);
        List<String> allowed = new ArrayList<>(List.of("sparsescope." + room));
        ARROWS.get(storey).forEach(below -> allowed.add("sparsescope." + below + ".."));
        for (List<String> step : ROOMS.get(storey)) {
            if (step.contains(room)) {
                break;
            }
            step.forEach(earlier -> allowed.add("sparsescope." + earlier));
        }

        noClasses()
                .that()
                .resideInAPackage("sparsescope." + room)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("sparsescope..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void roomsAreSmall() {
        Map<String, Long> files = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        List<Long> sizes = files.values().stream().sorted().toList();

        assertThat(files).allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(25));
        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(8);
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching("sparsescope.(**)").should().beFreeOfCycles().check(CLASSES);
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
        // Commands and pages about one machine alone have rooms of their own.
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "sparsescope.dcnn..",
                        "sparsescope.scnn..",
                        "sparsescope.eie..",
                        "sparsescope.cli.eie",
                        "sparsescope.ui.eie",
                        "sparsescope.ui.model.eie")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sparsescope.dcnn..", "sparsescope.scnn..", "sparsescope.eie..")
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

        assertThat(folders).hasSizeGreaterThanOrEqualTo(rooms().size());
        for (Path folder : folders) {
            assertThat(folder.resolve("package-info.java")).content().contains("/**");
        }
    }
}
