package dev.kiosk.storefront.cart.pages;

import java.util.UUID;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The cart of who is signed in, which is the same on all their devices. For a guest nothing is asked. */
public interface CartOfCustomer {

    /** Empty for a guest, and where they have none. */
    Mono<UUID> find(ServerWebExchange exchange);

    /** It is theirs from now on; nothing for a guest. */
    Mono<Void> keep(ServerWebExchange exchange, UUID cartId);
}
