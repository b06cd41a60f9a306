package dev.kiosk.fn.audit;

import dev.kiosk.fn.auth.StaffChange;
import dev.kiosk.fn.trace.Origin;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The first and the last statement of a transaction that staff have set off. Nothing for everybody else. */
public final class Auditing {

    private static final String BEGIN = "select set_config('kiosk.audit', 'on', true)";
    private static final String SEAL = "select audit_seal($1, $2, $3, $4, $5, $6)";

    private Auditing() {}

    /** Has the changes of this transaction collected. */
    public static Mono<Void> begin(Connection connection) {
        return Mono.deferContextual(
                context -> StaffChange.in(context).isPresent() ? run(connection.createStatement(BEGIN)) : Mono.empty());
    }

    /** Writes down what was collected, before it is committed. */
    public static Mono<Void> seal(Connection connection) {
        return Mono.deferContextual(context -> Mono.justOrEmpty(StaffChange.in(context))
                .flatMap(change -> run(connection
                        .createStatement(SEAL)
                        .bind(0, change.who())
                        .bind(1, change.roles())
                        .bind(2, change.action())
                        .bind(3, change.object())
                        .bind(4, change.from())
                        .bind(5, requestId(context)))));
    }

    private static String requestId(ContextView context) {
        return context.<Origin>getOrEmpty(Origin.class)
                .map(Origin::correlationId)
                .orElse("");
    }

    private static Mono<Void> run(Statement statement) {
        return Flux.from(statement.execute()).flatMap(Result::getRowsUpdated).then();
    }
}
