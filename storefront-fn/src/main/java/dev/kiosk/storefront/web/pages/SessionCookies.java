package dev.kiosk.storefront.web.pages;

import dev.kiosk.fn.Seal;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.ui.page.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who is signed in, each in a sealed cookie of their own browser: no pod remembers one. What it says was true when it was
 * written; whether it still is, the customer's account says.
 */
@Component
public class SessionCookies {

    /** Of one that is not used. */
    private static final Duration KEPT = Duration.ofDays(14);

    /** Of one that is. */
    private static final Duration LONGEST = Duration.ofDays(180);

    private static final Duration FRESH = Duration.ofDays(1);
    private static final HostCookie COOKIE = new HostCookie("kiosk_session");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Seal seal;
    private final Clock clock;

    SessionCookies(StorefrontProperties settings, Clock clock) {
        this.seal = new Seal(settings.accessSecret(), "kiosk_session", clock);
        this.clock = clock;
    }

    /**
     * A session.
     *
     * @param version of the account: with another one all sessions of before have ended
     * @param since when the customer has proved who they are
     * @param writtenAt when the cookie was
     */
    public record Session(UUID accountId, long version, Instant since, Instant writtenAt) {}

    /** Empty if nobody is signed in, or the cookie is none that we wrote, or has run out. */
    public Optional<Session> read(ServerWebExchange exchange) {
        return COOKIE.read(exchange)
                .flatMap(seal::open)
                .flatMap(SessionCookies::session)
                .filter(session -> clock.instant().isBefore(session.since().plus(LONGEST)));
    }

    private static Optional<Session> session(List<String> fields) {
        return fields.size() == 4
                        && fields.stream()
                                .skip(1)
                                .allMatch(field -> NUMBER.matcher(field).matches())
                ? Uuids.parse(fields.getFirst())
                        .map(id -> new Session(
                                id, Long.parseLong(fields.get(1)), second(fields.get(2)), second(fields.get(3))))
                : Optional.empty();
    }

    private static Instant second(String field) {
        return Instant.ofEpochSecond(Long.parseLong(field));
    }

    /** In the place of whatever session the browser had. */
    public void begin(ServerWebExchange exchange, UUID accountId, long version) {
        write(exchange, accountId, version, clock.instant());
    }

    /** Writes it anew where it is not of today. */
    public void keep(ServerWebExchange exchange, Session session) {
        if (!clock.instant().isBefore(session.writtenAt().plus(FRESH))) {
            write(exchange, session.accountId(), session.version(), session.since());
        }
    }

    public void forget(ServerWebExchange exchange) {
        COOKIE.forget(exchange);
    }

    private void write(ServerWebExchange exchange, UUID accountId, long version, Instant since) {
        List<String> fields = List.of(
                accountId.toString(),
                Long.toString(version),
                Long.toString(since.getEpochSecond()),
                Long.toString(clock.instant().getEpochSecond()));
        COOKIE.write(exchange, seal.seal(KEPT, fields), KEPT);
    }
}
