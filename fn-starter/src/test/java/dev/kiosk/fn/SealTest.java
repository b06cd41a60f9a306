package dev.kiosk.fn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> FIELDS = List.of("grüße", "", "17");

    private final TestClock clock = TestClock.standingAt(Instant.parse("2026-12-01T10:00:00Z"));
    private final Seal seal = new Seal(SECRET, "session", clock);

    @Test
    void givesBackWhatWasSealed() {
        assertThat(seal.open(seal.seal(HOUR, FIELDS))).contains(FIELDS);
    }

    @Test
    void isAnotherOneEachTimeAndShowsNothing() {
        String sealed = seal.seal(HOUR, FIELDS);
        assertThat(sealed).isNotEqualTo(seal.seal(HOUR, FIELDS)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void opensNothingThatHasRunOut() {
        String sealed = seal.seal(HOUR, FIELDS);
        clock.advance(HOUR.minusSeconds(1));
        assertThat(seal.open(sealed)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(seal.open(sealed)).isEmpty();
    }

    @Test
    void opensNothingOfWhichAnyCharacterIsAnother() {
        String sealed = seal.seal(HOUR, FIELDS);
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(seal.open(sealed.substring(0, i) + other + sealed.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void opensNothingOfAnotherSecretOrForAnotherPurpose() {
        String sealed = seal.seal(HOUR, FIELDS);
        assertThat(new Seal(SECRET, "code", clock).open(sealed)).isEmpty();
        assertThat(new Seal("x" + SECRET, "session", clock).open(sealed)).isEmpty();
    }

    @Test
    void opensNoNonsense() {
        for (String nonsense : List.of("", "x", "AAAA", "ä", "A".repeat(30), "A".repeat(5_000), "a.b", "\u0000")) {
            assertThat(seal.open(nonsense)).as(nonsense).isEmpty();
        }
    }
}
