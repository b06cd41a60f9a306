package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/**
 * Staff enter by the word of an OpenID provider: a browser signs in and has a session in a cookie, an authenticating proxy shows
 * a token with each request, RFC 6750.
 */
final class OidcSignIn {

    private static final String SIGN_OUT = "/staff/sign-out";

    private final Groups groups;
    private final WebClient client;
    private final Provider provider;
    private final Tokens tokens;
    private final SessionCookies sessions;
    private final SignInAttempts attempts;

    OidcSignIn(Oidc settings, WebClient client, Clock clock) {
        this.groups = new Groups(settings);
        this.client = client;
        this.provider = new Provider(settings, client);
        this.tokens = new Tokens(settings, provider, client);
        this.sessions = new SessionCookies(settings, clock);
        this.attempts = new SignInAttempts(settings, clock);
    }

    Provider provider() {
        return provider;
    }

    SecurityWebFilterChain applyTo(ServerHttpSecurity http) {
        return http.securityContextRepository(sessions)
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .authorizationRequestRepository(attempts)
                        .authorizationRequestResolver(new SignIn(provider))
                        .authorizationRedirectStrategy(SignIn::redirect)
                        .authenticationMatcher(new PathPatternParserServerWebExchangeMatcher(SignIn.RETURN))
                        .authenticationManager(manager())
                        .securityContextRepository(sessions)
                        .authenticationSuccessHandler(SignIn::complete)
                        .authenticationFailureHandler(SignIn::fail))
                .oauth2ResourceServer(proxy -> proxy.authenticationManagerResolver(exchange -> Mono.just(this::shown))
                        .authenticationEntryPoint(AccessProblems::invalidToken)
                        .accessDeniedHandler(AccessProblems::noStaff))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(AccessProblems::signInFirst)
                        .accessDeniedHandler(AccessProblems::noStaff))
                .logout(end -> end.logoutUrl(SIGN_OUT)
                        .logoutHandler((ended, staff) -> sessions.save(ended.getExchange(), null))
                        .logoutSuccessHandler(
                                (ended, staff) -> SignIn.redirect(ended.getExchange(), URI.create(SignedOutPage.PATH))))
                .build();
    }

    private ReactiveAuthenticationManager manager() {
        var codes = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        codes.setWebClient(client);
        var manager = new OidcAuthorizationCodeReactiveAuthenticationManager(
                (OAuth2AuthorizationCodeGrantRequest code) ->
                        codes.getTokenResponse(code).onErrorMap(WebClientException.class, AccessProblems::unavailable),
                this::staff);
        manager.setJwtDecoderFactory(tokens);
        return manager;
    }

    /** Who has a role is staff; the ID token says so, and nobody else is asked. */
    private Mono<OidcUser> staff(OidcUserRequest request) {
        return !groups.roles(request.getIdToken().getClaims()).isEmpty()
                ? Mono.just(new DefaultOidcUser(Set.of(StaffAuthentication.STAFF), request.getIdToken()))
                : Mono.error(() -> new OAuth2AuthenticationException(new OAuth2Error(SignIn.NO_STAFF)));
    }

    private Mono<Authentication> shown(Authentication token) {
        return Mono.just(token)
                .ofType(BearerTokenAuthenticationToken.class)
                .flatMap(bearer -> tokens.decodeShown(bearer.getToken()))
                .onErrorMap(BadJwtException.class, OidcSignIn::invalid)
                .map(this::authentication);
    }

    private static AuthenticationException invalid(BadJwtException cause) {
        return new InvalidBearerTokenException(String.valueOf(cause.getMessage()), cause);
    }

    private Authentication authentication(Jwt token) {
        Staff staff = groups.staff(token.getClaims());
        return staff.roles().isEmpty() ? StaffAuthentication.ofStranger(staff) : new StaffAuthentication(staff);
    }
}
