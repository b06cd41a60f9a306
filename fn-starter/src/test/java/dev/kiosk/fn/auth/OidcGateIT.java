package dev.kiosk.fn.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcGateIT {

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private final Issuer issuer = Issuer.plain();
    private SampleServer server;

    @BeforeAll
    void start() {
        server = SampleServer.start(
                database,
                "--kiosk.fn.oidc.issuer=" + issuer.url(),
                "--kiosk.fn.oidc.audience=" + Issuer.AUDIENCE,
                "--kiosk.fn.oidc.subject-prefix=system:serviceaccount:kiosk:",
                "--kiosk.fn.oidc.keys-pause=0s");
    }

    @AfterAll
    void stop() {
        server.close();
        issuer.close();
    }

    @Test
    void handlesTheEventOfWhoShowsAGoodToken() {
        UUID order = Ids.next();

        assertThat(send(order, issuer.token()).status()).isEqualTo(200);
        assertThat(server.effects(order)).hasSize(1);
    }

    @Test
    void takesSignaturesOfRsaAsKubernetesMakesThem() {
        issuer.rotateTo(Issuer.rsa("rsa"));

        assertThat(send(Ids.next(), issuer.token()).status()).isEqualTo(200);
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        UUID order = Ids.next();

        EventResponse response = send(order, null);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.body()).contains("/problems/unauthenticated");
        assertThat(server.effects(order)).isEmpty();
    }

    @Test
    void refusesATokenThatHasRunOut() {
        refused(issuer.sign(issuer.claims()
                .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                .build()));
        refused(issuer.sign(issuer.claims().expirationTime(null).build()));
    }

    @Test
    void refusesATokenForSomebodyElse() {
        refused(issuer.sign(issuer.claims().audience("somebody-else").build()));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refused(issuer.sign(issuer.claims().issuer("https://elsewhere.example").build()));
    }

    @Test
    void refusesASignatureOfAnotherKeyUnderTheSameName() {
        refused(Issuer.sign(issuer.claims().build(), Issuer.ec(issuer.key().getKeyID())));
    }

    @Test
    void refusesATokenThatNobodySigned() {
        refused(new PlainJWT(issuer.claims().build()).serialize());
        refused("no.token.at.all");
    }

    @Test
    void refusesAPublicKeyUsedAsASharedSecret() throws JOSEException {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuer.key().getKeyID())
                        .build(),
                issuer.claims().build());
        forged.sign(new MACSigner(issuer.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));

        refused(forged.serialize());
    }

    @Test
    void refusesAKeyThatTheIssuerDoesNotHave() {
        refused(Issuer.sign(issuer.claims().build(), Issuer.ec("never published")));
    }

    @Test
    void learnsAKeyThatIsNewAndForgetsTheOneThatIsGone() {
        String old = issuer.token();
        assertThat(send(Ids.next(), old).status()).isEqualTo(200);

        issuer.rotateTo(Issuer.ec("next " + Ids.next()));

        assertThat(send(Ids.next(), issuer.token()).status()).isEqualTo(200);
        refused(old);
    }

    @Test
    void forbidsWhatAnotherNamespacesAccountWants() {
        String stranger = issuer.sign(
                issuer.claims().subject("system:serviceaccount:other:default").build());

        EventResponse response = send(Ids.next(), stranger);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).contains("/problems/not-permitted");
    }

    @Test
    void guardsSweepsToo() {
        assertThat(sweep(Map.of()).statusCode()).isEqualTo(401);
        assertThat(sweep(Map.of("Authorization", "Bearer " + issuer.token())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void leavesWhatCustomersCallAlone() {
        assertThat(HttpCalls.post(server.uri("/number"), "{\"number\": 10}", Map.of())
                        .body())
                .isEqualTo("11");
    }

    private void refused(String token) {
        UUID order = Ids.next();
        EventResponse response = send(order, token);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(response.body()).contains("/problems/unauthenticated");
        assertThat(server.effects(order)).isEmpty();
    }

    private HttpResponse<String> sweep(Map<String, String> headers) {
        return HttpCalls.post(server.uri("/sweep"), "", headers);
    }

    private EventResponse send(UUID order, @Nullable String token) {
        return send(server, order, token);
    }

    static EventResponse send(SampleServer server, UUID order, @Nullable String token) {
        Map<String, String> headers = new HashMap<>();
        byte[] body = CloudEventCodec.encodeBinary(EventClient.event(new OrderConfirmed(order, 1)), headers::put);
        Optional.ofNullable(token).ifPresent(value -> headers.put("Authorization", "Bearer " + value));
        return server.events().sendRaw(headers, body);
    }
}
