package dev.kiosk.backoffice.web.access;

import dev.kiosk.fn.Seal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * A cookie that only this shop can read and write, sealed for its name with the secret that all pods have. So a pod may go, and
 * the next one goes on.
 */
final class SealedCookie {

    private final String name;
    private final String path;
    private final boolean secure;
    private final Seal seal;

    /** @param path below which browsers send it */
    SealedCookie(String name, String path, boolean secure, String secret, InstantSource clock) {
        this.name = name;
        this.path = path;
        this.secure = secure;
        this.seal = new Seal(secret, name, clock);
    }

    /** @param fields without line breaks */
    void write(ServerWebExchange exchange, Duration age, List<String> fields) {
        set(exchange, seal.seal(age, fields), age);
    }

    void forget(ServerWebExchange exchange) {
        set(exchange, "", Duration.ZERO);
    }

    /** Empty if there is none, or one that we never wrote, or one that has run out. */
    Optional<List<String>> read(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name);
        return Optional.ofNullable(cookie).map(HttpCookie::getValue).flatMap(seal::open);
    }

    /** Lax, not Strict: after a sign-in the browser comes back from the provider's site. */
    private void set(ServerWebExchange exchange, String value, Duration age) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .path(path)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build());
    }
}
