package dev.kiosk.fn.auth;

import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.fn.web.Face;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.server.RequestPath;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * What staff do in a function that no customer reaches, {@code /api/…}: its callers are asked who they are, whom they act for is
 * known to what they set off, and in which roles to the rules of routes. Paths are matched as the handlers' own mappings are, so
 * that no spelling of a path gets past.
 */
public final class StaffApi implements WebFilter, Ordered {

    private final StaffGate gate;
    private final Face face;
    private final PathPattern paths;

    public StaffApi(StaffGate gate, Face face) {
        this(gate, face, "/api/**");
    }

    /** @param paths which of a function's paths are for staff, where customers reach others */
    public StaffApi(StaffGate gate, Face face, String paths) {
        this.gate = gate;
        this.face = face;
        this.paths = PathPatternParser.defaultInstance.parse(paths);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return covers(exchange.getRequest().getPath())
                ? gate.admit(exchange).flatMap(roles -> actFor(roles, exchange, chain))
                : chain.filter(exchange);
    }

    /** Whether a request with that path is one of staff. */
    public boolean covers(RequestPath path) {
        return face.isInner() && paths.matches(path.pathWithinApplication());
    }

    private static Mono<Void> actFor(Set<StaffRole> roles, ServerWebExchange exchange, WebFilterChain chain) {
        StaffRules.grant(exchange, roles);
        OnBehalfOf staff = OnBehalfOf.read(exchange.getRequest().getHeaders(), roles);
        Mono<Void> answered = chain.filter(exchange).contextWrite(new StaffChange(exchange, roles, staff)::writeTo);
        return staff == null ? answered : answered.contextWrite(staff::writeTo);
    }

    /** After the origin filter, so that a refusal carries its correlation id too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
