package sparsescope.eie;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreThreadsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1L << 40})
    void everyPieceIsDoneOnce(long steps) {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);

        CoreThreads.forEach(1000, steps, done::incrementAndGet);

        for (int piece = 0; piece < 1000; piece++) {
            assertThat(done.get(piece)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1L << 40})
    void whatAPieceThrowsIsThrown(long steps) {
        AtomicIntegerArray done = new AtomicIntegerArray(1);

        assertThatThrownBy(() -> CoreThreads.forEach(1_000_000, steps, piece -> {
                    done.incrementAndGet(0);
                    if (piece == 3) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertThat(done.get(0)).isLessThan(1_000_000);
    }

    @Test
    void anInterruptionIsKept() {
        Thread.currentThread().interrupt();
        CoreThreads.forEach(100, 1L << 40, piece -> {});

        assertThat(Thread.interrupted()).isTrue();
    }

    /** A run computes under a lock; see {@link CoreThreads} for why the common pool must not. */
    @Test
    void nothingOfEieWorksInTheCommonPool() {
        noClasses()
                .that()
                .resideInAPackage("sparsescope.eie..")
                .should()
                .callMethodWhere(target(name("parallel")).or(target(name("parallelStream"))))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("sparsescope.eie"));
    }
}
