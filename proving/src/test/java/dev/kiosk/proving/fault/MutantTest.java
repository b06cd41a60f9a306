package dev.kiosk.proving.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.audit.Invariant;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The broken builds of {@code make mutants} are there, and are not forgotten when what they break is written anew. */
class MutantTest {

    @Test
    void everyInvariantHasOne() {
        assertThat(Mutant.all()).extracting(Mutant::found).contains(Invariant.values());
    }

    @ParameterizedTest
    @MethodSource
    void fitsItsSource(Mutant mutant) throws IOException {
        assertThat(mutant.text()).contains(mutant.bad());
    }

    static List<Mutant> fitsItsSource() {
        return Mutant.all();
    }
}
