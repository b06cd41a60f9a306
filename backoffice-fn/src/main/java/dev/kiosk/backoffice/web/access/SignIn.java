package dev.kiosk.backoffice.web.access;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * How a browser is sent to the provider, and where it goes when it comes back: OpenID Connect Core 1.0, section 3.1, with proof of
 * the key, RFC 7636.
 */
final class SignIn implements ServerOAuth2AuthorizationRequestResolver {

    static final String PATH = "/staff/sign-in";
    static final String RETURN = "/staff/sign-in/return";
    static final String NO_STAFF = "no-staff";

    /** A path of the back office, and nothing that a browser takes for another site. */
    private static final Pattern INSIDE = Pattern.compile("/admin(?:[/?][\\x21-\\x7e&&[^\\\\]]*)?");

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    SignIn(Provider provider) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(provider);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return PATH.equals(
                        exchange.getRequest().getPath().pathWithinApplication().value())
                ? resolve(exchange, Provider.REGISTRATION)
                : Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        String to = Objects.requireNonNullElse(
                exchange.getRequest().getQueryParams().getFirst("to"), "");
        String inside = INSIDE.matcher(to).matches() ? to : "/admin";
        return requests.resolve(exchange, registration)
                .map(request -> OAuth2AuthorizationRequest.from(request)
                        .attributes(attributes -> attributes.put(SignInAttempts.TO, inside))
                        .build());
    }

    /** The browser goes on where it was going. */
    static Mono<Void> complete(WebFilterExchange completed, Authentication staff) {
        ServerWebExchange exchange = completed.getExchange();
        return redirect(exchange, URI.create(exchange.getAttributeOrDefault(SignInAttempts.TO, "/admin")));
    }

    static Mono<Void> fail(WebFilterExchange failed, AuthenticationException failure) {
        boolean isNoStaff = failure instanceof OAuth2AuthenticationException refusal
                && NO_STAFF.equals(refusal.getError().getErrorCode());
        return Mono.error(isNoStaff ? AccessProblems.noStaff() : AccessProblems.signInFailed(failure));
    }

    static Mono<Void> redirect(ServerWebExchange exchange, URI place) {
        return Mono.fromRunnable(() -> {
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().setLocation(place);
            response.getHeaders().setCacheControl("no-store");
        });
    }
}
