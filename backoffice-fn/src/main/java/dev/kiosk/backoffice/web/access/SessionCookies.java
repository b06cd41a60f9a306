package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import dev.kiosk.contracts.staff.StaffRole;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sign-ins, each in a cookie of its own browser: no pod remembers one. It ends after its time and is not prolonged, so a role
 * that was taken away is gone by then. Who looks at a page in its second half goes by way of the provider, and begins another:
 * so nobody's form is refused who opened it just now.
 */
final class SessionCookies implements ServerSecurityContextRepository {

    private final SealedCookie cookie;
    private final Duration age;
    private final Groups groups;
    private final Clock clock;

    SessionCookies(Oidc settings, Clock clock) {
        this.groups = new Groups(settings);
        this.clock = clock;
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
                cookie.write(exchange, age, fields(groups.staff(user.getClaims())));
            } else {
                cookie.forget(exchange);
            }
        });
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange))
                .filter(fields -> fields.size() == 4)
                .filter(fields -> isYoung(fields.get(3)) || !AccessProblems.isLooking(exchange.getRequest()))
                .map(fields -> new SecurityContextImpl(new StaffAuthentication(
                        new Staff(fields.get(0), fields.get(1), StaffRole.parse(fields.get(2)), true))));
    }

    private List<String> fields(Staff staff) {
        return List.of(
                line(staff.subject()),
                line(staff.name()),
                StaffRole.words(staff.roles()),
                String.valueOf(clock.instant().plus(age.dividedBy(2)).toEpochMilli()));
    }

    private boolean isYoung(String half) {
        return clock.millis() < Long.parseLong(half);
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
