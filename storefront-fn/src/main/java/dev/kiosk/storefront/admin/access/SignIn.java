package dev.kiosk.storefront.admin.access;

import dev.kiosk.fn.Sha256;
import dev.kiosk.fn.auth.Claims;
import dev.kiosk.fn.auth.InvalidTokenException;
import dev.kiosk.fn.auth.Tokens;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.AdminSettings.Oidc;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * A member of staff signs in by the authorization code flow, OpenID Connect Core 1.0, section 3.1, with proof of the key, RFC 7636.
 * What is to be compared when the browser comes back lies sealed in its own cookie meanwhile.
 */
final class SignIn {

    static final String PATH = "/staff/sign-in";
    static final String RETURN = "/staff/sign-in/return";

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A path of the back office, and nothing that a browser takes for another site. */
    private static final Pattern INSIDE = Pattern.compile("/admin(?:[/?][\\x21-\\x7e&&[^\\\\]]*)?");

    private final Oidc settings;
    private final Provider provider;
    private final Tokens tokens;
    private final Role role;
    private final Sessions sessions;
    private final SealedCookie attempts;

    SignIn(Oidc settings, Provider provider, Tokens tokens, Role role, Sessions sessions, String secret, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.tokens = tokens;
        this.role = role;
        this.sessions = sessions;
        this.attempts = new SealedCookie("kiosk_sign_in", PATH, isSecure(settings), secret, clock);
    }

    static boolean isSecure(Oidc settings) {
        return "https".equals(String.valueOf(settings.url()).split(":", 2)[0]);
    }

    private record Attempt(String state, String nonce, String verifier, String to) {

        static Attempt to(String path) {
            return new Attempt(random(), random(), random(), path);
        }

        static Optional<Attempt> of(List<String> fields) {
            return fields.size() == 4
                    ? Optional.of(new Attempt(fields.get(0), fields.get(1), fields.get(2), fields.get(3)))
                    : Optional.empty();
        }

        List<String> fields() {
            return List.of(state, nonce, verifier, to);
        }
    }

    /** Where the browser goes to sign in. */
    Mono<URI> begin(String to, ServerWebExchange exchange) {
        Attempt attempt = Attempt.to(INSIDE.matcher(to).matches() ? to : "/admin");
        return provider.endpoints().map(endpoints -> {
            attempts.write(exchange, PATIENCE, attempt.fields());
            return UriComponentsBuilder.fromUri(endpoints.authorization())
                    .queryParam("response_type", "code")
                    .queryParam("client_id", "{client}")
                    .queryParam("redirect_uri", "{redirect}")
                    .queryParam("scope", "{scope}")
                    .queryParam("state", attempt.state())
                    .queryParam("nonce", attempt.nonce())
                    .queryParam("code_challenge", challenge(attempt.verifier()))
                    .queryParam("code_challenge_method", "S256")
                    .encode()
                    .buildAndExpand(settings.clientId(), redirect(), settings.scope())
                    .toUri();
        });
    }

    /** Where in the back office the browser goes, signed in. Fails with a problem if it may not. */
    Mono<String> complete(String code, String state, ServerWebExchange exchange) {
        Optional<Attempt> attempt =
                attempts.read(exchange).flatMap(Attempt::of).filter(one -> same(one.state(), state));
        attempts.forget(exchange);
        return Mono.justOrEmpty(attempt)
                .switchIfEmpty(Mono.error(Provider::noSignIn))
                .flatMap(known -> idToken(code, known).map(claims -> {
                    role.require(claims);
                    sessions.begin(exchange, new Staff(claims.subject(), Role.nameOf(claims), true));
                    return known.to();
                }));
    }

    void end(ServerWebExchange exchange) {
        sessions.end(exchange);
    }

    /** Where the provider ends its own session; empty where it has no such place, or does not say. */
    Mono<String> whereToEndAll() {
        return provider.endpoints()
                .map(Provider.Endpoints::endSession)
                .filter(place -> !place.isEmpty())
                .map(place -> UriComponentsBuilder.fromUriString(place)
                        .queryParam("client_id", "{client}")
                        .encode()
                        .buildAndExpand(settings.clientId())
                        .toUriString())
                .onErrorResume(Problem.class, away -> Mono.empty());
    }

    private Mono<Claims> idToken(String code, Attempt attempt) {
        return provider.endpoints()
                .flatMap(endpoints -> provider.redeem(endpoints, code, attempt.verifier(), redirect()))
                .flatMap(tokens::verify)
                .onErrorMap(InvalidTokenException.class, invalid -> {
                    LOG.warn("The OpenID provider's token is not valid: {}", invalid.getMessage());
                    return Provider.noSignIn();
                })
                .filter(claims -> attempt.nonce().equals(claims.all().get("nonce")))
                .switchIfEmpty(Mono.error(Provider::noSignIn));
    }

    private String redirect() {
        String url = String.valueOf(settings.url());
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + RETURN;
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 7636, section 4.2. */
    private static String challenge(String verifier) {
        byte[] digest = Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
