package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The provider's tokens: those for the back office, and those that an authenticating proxy shows. RS256 and ES256. */
final class Tokens implements ReactiveJwtDecoderFactory<ClientRegistration> {

    private final Oidc settings;
    private final Provider provider;
    private final WebClient client;
    private final Map<String, ReactiveJwtDecoder> idTokens = new ConcurrentHashMap<>();
    private final Map<String, ReactiveJwtDecoder> shown = new ConcurrentHashMap<>();

    Tokens(Oidc settings, Provider provider, WebClient client) {
        this.settings = settings;
        this.provider = provider;
        this.client = client;
    }

    /** OpenID Connect Core 1.0, section 3.1.3.7. */
    @Override
    public ReactiveJwtDecoder createDecoder(ClientRegistration registration) {
        return idTokens.computeIfAbsent(
                keys(registration),
                keys -> decoder(
                        keys,
                        new DelegatingOAuth2TokenValidator<>(
                                new JwtTimestampValidator(), new OidcIdTokenValidator(registration))));
    }

    /** RFC 6750: a token of this issuer, for this audience, that ends. */
    Mono<Jwt> decodeShown(String token) {
        return provider.findByRegistrationId(Provider.REGISTRATION)
                .flatMap(registration -> shown.computeIfAbsent(keys(registration), keys -> decoder(keys, meantForUs()))
                        .decode(token));
    }

    private OAuth2TokenValidator<Jwt> meantForUs() {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(String.valueOf(settings.issuer())),
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(settings.audience())));
    }

    private ReactiveJwtDecoder decoder(String keys, OAuth2TokenValidator<Jwt> validator) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                .webClient(client)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private static String keys(ClientRegistration registration) {
        return Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
    }
}
