package dev.kiosk.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant NOW = Instant.parse("2026-01-02T10:15:00Z");
    private static final Verdict.Limits LIMITS = new Verdict.Limits(3, Duration.ofHours(1), Duration.ofSeconds(5));

    @Test
    void isOverAfterASuccess() {
        assertThat(verdict(0, 204, 0, null)).isEqualTo(new Verdict("delivered", null, null));
    }

    @Test
    void waitsLongerEachTimeAndGivesUpInTheEnd() {
        assertThat(verdict(0, 500, 0, null).dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(verdict(1, 500, 1, NOW).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(verdict(8, 0, 8, NOW).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(verdict(9, 500, 9, NOW)).isEqualTo(new Verdict("given-up", null, null));
    }

    @Test
    void scattersWhatFailedTogether() {
        assertThat(Verdict.on(delivery(0, 0, null), attempt(500), LIMITS, () -> 0.0)
                        .dueAt())
                .isEqualTo(NOW.plusSeconds(4));
        assertThat(Verdict.on(delivery(0, 0, null), attempt(500), LIMITS, () -> 1.0)
                        .dueAt())
                .isEqualTo(NOW.plusSeconds(6));
    }

    @Test
    void takesARedirectForAFailure() {
        assertThat(verdict(0, 302, 0, null).state()).isEqualTo("pending");
    }

    @Test
    void switchesOffWhatIsGoneAtOnce() {
        assertThat(verdict(0, 410, 0, null)).isEqualTo(new Verdict("given-up", null, EndpointStatus.GONE));
    }

    @Test
    void switchesOffWhatFailsOftenAndForLong() {
        Instant longAgo = NOW.minus(Duration.ofHours(1));
        assertThat(verdict(0, 500, 2, longAgo).status()).isEqualTo(EndpointStatus.FAILING);
        assertThat(verdict(0, 500, 1, longAgo).status()).isNull();
        assertThat(verdict(0, 500, 100, NOW.minusSeconds(3599)).status()).isNull();
    }

    private static Verdict verdict(int attempts, int status, int failures, @Nullable Instant failingSince) {
        return Verdict.on(delivery(attempts, failures, failingSince), attempt(status), LIMITS, () -> 0.5);
    }

    private static Attempt attempt(int status) {
        return new Attempt(NOW, status, 12, "");
    }

    private static Delivery delivery(int attempts, int failures, @Nullable Instant failingSince) {
        Endpoint endpoint = new Endpoint(
                new UUID(1, 1),
                URI.create("https://example.org"),
                "",
                List.of(),
                EndpointStatus.ENABLED,
                Endpoint.SecretGeneration.FIRST,
                failures,
                failingSince,
                NOW);
        return new Delivery(new UUID(2, 2), endpoint, new Message("msg_1", "order.placed", "1", "{}", NOW), attempts);
    }
}
