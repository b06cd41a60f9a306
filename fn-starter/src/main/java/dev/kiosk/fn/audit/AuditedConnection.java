package dev.kiosk.fn.audit;

import dev.kiosk.fn.auth.StaffChange;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * A connection that staff's statements run on outside a transaction: they get one, from when it is lent until it is given back, so
 * that nothing of theirs is changed without an entry.
 */
public final class AuditedConnection implements InvocationHandler {

    /** A statement failed, which its caller has been told: all of the transaction is undone. */
    private static final String FAILED = "25P02";

    private final Connection connection;
    private final ContextView staff;

    private AuditedConnection(Connection connection, ContextView staff) {
        this.connection = connection;
        this.staff = staff;
    }

    /** Gives the connection as it is where nobody of the staff is at work. */
    public static Mono<Connection> lend(Connection connection) {
        return Mono.deferContextual(
                context -> StaffChange.in(context).isEmpty() ? Mono.just(connection) : begin(connection, context));
    }

    private static Mono<Connection> begin(Connection connection, ContextView staff) {
        Connection audited = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new AuditedConnection(connection, staff));
        return Mono.from(connection.beginTransaction())
                .then(Auditing.begin(connection))
                .thenReturn(audited)
                .onErrorResume(failure -> Mono.from(connection.close()).then(Mono.error(failure)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("close")) {
            return Mono.usingWhen(Mono.just(connection), this::commit, Connection::close);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Mono<Void> commit(Connection open) {
        return Auditing.seal(open)
                .then(Mono.from(open.commitTransaction()))
                .onErrorResume(failure -> Mono.from(open.rollbackTransaction())
                        .then(hasFailedBefore(failure) ? Mono.empty() : Mono.error(failure)))
                .contextWrite(staff);
    }

    private static boolean hasFailedBefore(Throwable failure) {
        return failure instanceof R2dbcException e && FAILED.equals(e.getSqlState());
    }
}
