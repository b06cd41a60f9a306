package dev.kiosk.storefront.admin.access;

import dev.kiosk.storefront.admin.AdminSettings.Oidc;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * Sign-ins, each in a cookie of its own browser: no pod remembers one. It ends after its time and is not prolonged, so a role
 * that was taken away is gone by then.
 */
final class Sessions {

    private final SealedCookie cookie;
    private final Duration age;

    Sessions(Oidc settings, String secret, Clock clock) {
        this.cookie = new SealedCookie("kiosk_staff", "/admin", SignIn.isSecure(settings), secret, clock);
        this.age = settings.session();
    }

    record Session(Staff staff) {}

    Optional<Session> read(ServerWebExchange exchange) {
        return cookie.read(exchange)
                .filter(fields -> fields.size() == 2)
                .map(fields -> new Session(new Staff(fields.getFirst(), fields.getLast(), true)));
    }

    void begin(ServerWebExchange exchange, Staff staff) {
        cookie.write(exchange, age, List.of(line(staff.subject()), line(staff.name())));
    }

    void end(ServerWebExchange exchange) {
        cookie.forget(exchange);
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
