package dev.kiosk.fn.auth;

import dev.kiosk.contracts.staff.StaffRole;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** A request of staff that may change something, as is to be told of it. */
public final class StaffChange {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ServerWebExchange exchange;
    private final Set<StaffRole> roles;
    private final @Nullable OnBehalfOf staff;

    StaffChange(ServerWebExchange exchange, Set<StaffRole> roles, @Nullable OnBehalfOf staff) {
        this.exchange = exchange;
        this.roles = roles;
        this.staff = staff;
    }

    /** Empty where nobody of the staff is at work, or one that only looks. */
    public static Optional<StaffChange> in(ContextView context) {
        return context.getOrEmpty(StaffChange.class);
    }

    /** Without what {@link #in} finds. */
    public static Context without(Context context) {
        return context.delete(StaffChange.class);
    }

    Context writeTo(Context context) {
        return SAFE.contains(exchange.getRequest().getMethod()) ? context : context.put(StaffChange.class, this);
    }

    /** Empty where nobody said. */
    public String who() {
        return staff == null ? "" : staff.who();
    }

    public String roles() {
        return StaffRole.words(roles);
    }

    /** By the route, so that what is alike is found together. */
    public String action() {
        Object route = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return exchange.getRequest().getMethod() + " " + Objects.requireNonNullElse(route, object());
    }

    /** The path. */
    public String object() {
        return exchange.getRequest().getPath().pathWithinApplication().value();
    }

    /** The network address of whoever asked first, as far as one is told. */
    public String from() {
        InetSocketAddress caller = exchange.getRequest().getRemoteAddress();
        return staff == null || staff.from().isEmpty() ? caller == null ? "" : caller.getHostString() : staff.from();
    }
}
