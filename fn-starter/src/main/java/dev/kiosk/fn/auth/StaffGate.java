package dev.kiosk.fn.auth;

import dev.kiosk.contracts.staff.StaffRole;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Stands before the routes of staff. Where an issuer is configured, only one account is believed whom it acts for and in which
 * roles: the back office's, by its token. Where none is, whoever reaches a function is believed, and who says nothing is the owner.
 */
public final class StaffGate {

    private final @Nullable Gate backOffice;

    /** @param backOffice lets pass the one that is believed; null where everybody is */
    StaffGate(@Nullable Gate backOffice) {
        this.backOffice = backOffice;
    }

    /** In which roles whoever asks is there. Fails as a {@link Gate} does. */
    Mono<Set<StaffRole>> admit(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        Set<StaffRole> said = OnBehalfOf.roles(headers);
        return backOffice == null
                ? Mono.just(Objects.requireNonNullElse(said, Set.of(StaffRole.OWNER)))
                : backOffice.admit(exchange).thenReturn(Objects.requireNonNullElse(said, Set.of()));
    }
}
