package dev.kiosk.storefront.web.pages;

import dev.kiosk.fn.Seal;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.ui.page.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What a browser has that asked for a code: the code is worth something there, and nowhere else. */
@Component
public class CodeCookies {

    private static final HostCookie COOKIE = new HostCookie("kiosk_code");

    private final Seal seal;

    CodeCookies(StorefrontProperties settings, Clock clock) {
        this.seal = new Seal(settings.accessSecret(), "kiosk_code", clock);
    }

    /**
     * Somebody who asked for a code.
     *
     * @param email where it went
     * @param back where they wanted to go
     */
    public record Asked(UUID signInId, String email, Here back) {}

    /** Empty if none was asked for, or the cookie is none that we wrote, or has run out. */
    public Optional<Asked> read(ServerWebExchange exchange) {
        return COOKIE.read(exchange)
                .flatMap(seal::open)
                .filter(fields -> fields.size() == 3)
                .flatMap(fields -> Uuids.parse(fields.getFirst())
                        .map(id -> new Asked(id, fields.get(1), Here.parse(fields.get(2)))));
    }

    public void write(ServerWebExchange exchange, Asked asked, Duration kept) {
        List<String> fields =
                List.of(asked.signInId().toString(), asked.email(), asked.back().path());
        COOKIE.write(exchange, seal.seal(kept, fields), kept);
    }

    public void forget(ServerWebExchange exchange) {
        COOKIE.forget(exchange);
    }
}
