package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties;
import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import dev.kiosk.fn.auth.OidcSettings;
import dev.kiosk.fn.auth.TokenVerifiers;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/**
 * Chooses how the back office is entered. At run time, not when the image is built: one image serves with it and without.
 * That another site sends no form is held by the filter that all pages share.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    /** What has nothing of the back office in it. */
    private static final String[] OPEN = {"/", "/favicon.svg", "/assets/**", "/actuator/**", "/staff/**"};

    private final BackofficeProperties settings;

    SecurityConfiguration(BackofficeProperties settings) {
        this.settings = settings;
    }

    @Bean
    Entrance entrance(TokenVerifiers verifiers, Clock clock) {
        Oidc oidc = settings.oidc();
        if (oidc == null) {
            return new Entrance(Optional.empty());
        }
        OidcSettings provider = OidcSettings.of(oidc.issuer(), oidc.clientId(), oidc.caFile(), oidc.timeout());
        return new Entrance(Optional.of(new OidcSignIn(oidc, verifiers.client(provider), clock)));
    }

    /** Machines show a key of ours, and no token of the provider's; who has none is told by what they ask for. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain machinesOnly(ServerHttpSecurity http) {
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/**"))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .build();
    }

    @Bean
    SecurityWebFilterChain staffOnly(ServerHttpSecurity http, Entrance entrance) {
        http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .authorizeExchange(paths -> paths.pathMatchers(OPEN)
                        .permitAll()
                        .anyExchange()
                        .hasAuthority(StaffAuthentication.STAFF.getAuthority()));
        return entrance.signIn().map(signIn -> signIn.applyTo(http)).orElseGet(() -> withoutProvider(http));
    }

    /** Whoever sits at this machine enters, or nobody. */
    private SecurityWebFilterChain withoutProvider(ServerHttpSecurity http) {
        return http.logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(
                        settings.open() ? new LocalAccess() : NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(AccessProblems::nothingHere)
                        .accessDeniedHandler(AccessProblems::nothingHere))
                .build();
    }
}
