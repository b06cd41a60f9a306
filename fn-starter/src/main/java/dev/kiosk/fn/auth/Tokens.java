package dev.kiosk.fn.auth;

import reactor.core.publisher.Mono;

/** The tokens of one issuer for one audience. */
public interface Tokens {

    /**
     * What a token says, once its signature, issuer, audience and time are verified. Fails with {@link InvalidTokenException}, or
     * with a 503 while the keys to verify it with are not to be had.
     */
    Mono<Claims> verify(String token);
}
