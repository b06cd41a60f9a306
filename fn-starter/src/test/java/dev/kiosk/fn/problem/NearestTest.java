package dev.kiosk.fn.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"maxUse,maxUses,1", "line,lines,1", "Lines,lines,0", "ab,ba,1", "abc,,3", "kitten,sitting,3"})
    void countsWhatHasToBeChanged(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other == null ? "" : other)).isEqualTo(distance);
        assertThat(Nearest.distance(other == null ? "" : other, one)).isEqualTo(distance);
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(Nearest.told("word", List.of())).isEmpty();
        assertThat(Nearest.told("prise", List.of("price", "weight", "other"))).endsWith(" price");
    }
}
