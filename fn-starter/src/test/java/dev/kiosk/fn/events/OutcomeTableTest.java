package dev.kiosk.fn.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.group.OverCapacityException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferLimitException;
import reactor.core.Exceptions;

class OutcomeTableTest {

    @Test
    void answersEachFailureAsTheBrokerMustTreatIt() {
        Map.of(
                        new InvalidEventException("x"), 400,
                        new DataBufferLimitException("x"), 413,
                        new ImpossibleEventException("x"), 422,
                        new OverCapacityException("x"), 429,
                        new NotYetHereException("x"), 503,
                        new ConnectException("x"), 503,
                        new TimeoutException("x"), 503,
                        new R2dbcNonTransientResourceException("x"), 503,
                        new IllegalStateException("x"), 500)
                .forEach((failure, status) -> assertThat(
                                OutcomeTable.statusOf(failure).value())
                        .as(failure.getClass().getSimpleName())
                        .isEqualTo(status));
    }

    @Test
    void tellsLockConflictsFromOutagesAndFromBugsBySqlState() {
        assertThat(status("40P01")).isEqualTo(409);
        assertThat(status("55P03")).isEqualTo(409);
        assertThat(status("40001")).isEqualTo(409);
        assertThat(status("57P01")).isEqualTo(503);
        assertThat(status("53300")).isEqualTo(503);
        assertThat(status("08006")).isEqualTo(503);
        assertThat(status("23514")).isEqualTo(500);
    }

    @Test
    void looksBehindWrappers() {
        assertThat(OutcomeTable.statusOf(new IllegalStateException(new R2dbcTransientResourceException("x")))
                        .value())
                .isEqualTo(503);
    }

    @Test
    void ofStatementsThatWereSentTogetherTheFirstThatFailedTells() {
        Throwable followed = new R2dbcNonTransientResourceException("current transaction is aborted", "25P02");

        assertThat(OutcomeTable.statusOf(Exceptions.multiple(new R2dbcRollbackException("x", "40001"), followed))
                        .value())
                .isEqualTo(409);
        assertThat(OutcomeTable.isOutage(Exceptions.multiple(new R2dbcRollbackException("x", "40001"), followed)))
                .isFalse();
        assertThat(OutcomeTable.statusOf(
                                Exceptions.multiple(new R2dbcNonTransientResourceException("x", "57P01"), followed))
                        .value())
                .isEqualTo(503);
    }

    private static int status(String sqlState) {
        return OutcomeTable.statusOf(new IllegalStateException(new R2dbcDataIntegrityViolationException("x", sqlState)))
                .value();
    }
}
