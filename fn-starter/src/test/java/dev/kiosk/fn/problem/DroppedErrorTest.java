package dev.kiosk.fn.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.sample.SampleFunction;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** While a database is away, a page with two queries fails once, and not with a stack for each of them. */
@ExtendWith(OutputCaptureExtension.class)
class DroppedErrorTest {

    @BeforeAll
    static void start() {
        FunctionApplication.of("sample-fn", SampleFunction.class);
    }

    @Test
    void isALineWhereItPassesByItself(CapturedOutput output) {
        Operators.onErrorDropped(
                new DataAccessResourceFailureException("no connection", new R2dbcNonTransientResourceException("gone")),
                Context.empty());

        assertThat(output)
                .contains("what had failed already answered 503", "no connection")
                .doesNotContain("\tat ");
    }

    @Test
    void hasItsStackWhereSomethingIsBroken(CapturedOutput output) {
        Operators.onErrorDropped(new IllegalStateException("broken"), Context.empty());

        assertThat(output).contains("what had failed already failed", "broken", "\tat ");
    }
}
