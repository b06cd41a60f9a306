package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sign-ins, each in a cookie of its own browser: no pod remembers one. It ends after its time and is not prolonged, so a role
 * that was taken away is gone by then.
 */
final class SessionCookies implements ServerSecurityContextRepository {

    private final SealedCookie cookie;
    private final Duration age;

    SessionCookies(Oidc settings, Clock clock) {
        this.cookie = new SealedCookie("kiosk_staff", "/admin", settings.isSecure(), settings.sessionSecret(), clock);
        this.age = settings.session();
    }

    /** @param context null where a sign-in ends */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.fromRunnable(() -> {
            if (context != null
                    && context.getAuthentication() != null
                    && context.getAuthentication().getPrincipal() instanceof OidcUser user) {
                String name = Role.nameOf(user.getClaims());
                cookie.write(exchange, age, List.of(line(user.getSubject()), line(name)));
            } else {
                cookie.forget(exchange);
            }
        });
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange))
                .filter(fields -> fields.size() == 2)
                .map(fields -> new SecurityContextImpl(
                        new StaffAuthentication(new Staff(fields.getFirst(), fields.getLast(), true))));
    }

    private static String line(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replaceAll("\\p{Cc}", " ");
    }
}
