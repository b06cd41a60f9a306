package dev.kiosk.fn.auth;

import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/** Makes verifiers of tokens, each for one issuer and audience, with keys of its own. */
public final class TokenVerifiers {

    private final ReactorResourceFactory resources;
    private final JsonMapper json;
    private final Clock clock;

    TokenVerifiers(ReactorResourceFactory resources, JsonMapper json, Clock clock) {
        this.resources = resources;
        this.json = json;
        this.clock = clock;
    }

    public Tokens of(OidcSettings settings) {
        TokenVerifier verifier = verifier(settings);
        return token -> verifier.verify(token).map(claims -> new Claims(claims.getSubject(), claims.getClaims()));
    }

    /** Talks to the issuer as these settings say. Spring's client refuses an answer above 256 KiB. */
    public WebClient client(OidcSettings settings) {
        HttpClient plain = HttpClient.create(resources.getConnectionProvider())
                .runOn(resources.getLoopResources())
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.timeout().toMillis()))
                .responseTimeout(settings.timeout());
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(trusting(plain, settings.caFile())))
                .build();
    }

    TokenVerifier verifier(OidcSettings settings) {
        URI issuer = Objects.requireNonNull(settings.issuer());
        Path tokenFile = settings.tokenFile();
        KeyServer server =
                new KeyServer(client(settings), json, issuer, tokenFile == null ? null : new TokenFile(tokenFile));
        return new TokenVerifier(new SigningKeys(server.keys(), clock, settings), new ExpectedClaims(settings, clock));
    }

    private static HttpClient trusting(HttpClient client, @Nullable Path caFile) {
        if (caFile == null) {
            return client;
        }
        try {
            var tls =
                    SslContextBuilder.forClient().trustManager(caFile.toFile()).build();
            return client.secure(spec -> spec.sslContext(tls));
        } catch (SSLException e) {
            throw new IllegalArgumentException("these are no certificates: " + caFile, e);
        }
    }
}
