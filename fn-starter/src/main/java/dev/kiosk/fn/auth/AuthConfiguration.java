package dev.kiosk.fn.auth;

import dev.kiosk.fn.FnProperties;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the gate. Chosen at run time, not when the image is built: one image serves with an issuer and without. */
@Configuration(proxyBeanMethods = false)
public class AuthConfiguration {

    @Bean
    Gate gate(FnProperties settings, ReactorResourceFactory resources, JsonMapper json, Clock clock)
            throws SSLException {
        OidcSettings oidc = settings.oidc();
        if (oidc == null) {
            return exchange -> Mono.empty();
        }
        URI issuer = Objects.requireNonNull(oidc.issuer());
        Path tokenFile = oidc.tokenFile();
        KeyServer server = new KeyServer(
                client(resources, oidc), json, issuer, tokenFile == null ? null : new TokenFile(tokenFile));
        SigningKeys keys = new SigningKeys(server.keys(), clock, oidc);
        return new OidcGate(new TokenVerifier(keys, new ExpectedClaims(oidc, clock)), oidc.subjectPrefix());
    }

    /** Spring's client refuses an answer above 256 KiB. */
    private static WebClient client(ReactorResourceFactory resources, OidcSettings oidc) throws SSLException {
        HttpClient plain = HttpClient.create(resources.getConnectionProvider())
                .runOn(resources.getLoopResources())
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(oidc.timeout().toMillis()))
                .responseTimeout(oidc.timeout());
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(trusting(plain, oidc.caFile())))
                .build();
    }

    private static HttpClient trusting(HttpClient client, @Nullable Path caFile) throws SSLException {
        if (caFile == null) {
            return client;
        }
        var tls = SslContextBuilder.forClient().trustManager(caFile.toFile()).build();
        return client.secure(spec -> spec.sslContext(tls));
    }
}
