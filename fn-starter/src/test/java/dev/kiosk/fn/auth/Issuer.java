package dev.kiosk.fn.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Signs tokens and publishes its keys, as the API server of Kubernetes does; over plain HTTP, or TLS if it is given a server. */
public final class Issuer implements AutoCloseable {

    public static final String AUDIENCE = "serving.knative.dev/service/kiosk/sample-fn";
    static final String SUBJECT = "system:serviceaccount:kiosk:order-confirmed-to-sample-fn-oidc-5f2c";

    private final HttpServer server;
    private final String scheme;
    private final List<JWK> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger askedForKeys = new AtomicInteger();
    private volatile JWK key = ec("first");
    private volatile boolean down;
    private volatile String says = "";
    private volatile String wants = "";

    private Issuer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        published.add(key);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/openid/v1/jwks", this::keys);
        server.start();
    }

    public static Issuer plain() {
        try {
            return on(HttpServer.create(), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Issuer on(HttpServer server, String scheme) throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return new Issuer(server, scheme);
    }

    public String url() {
        return scheme + "://localhost:" + server.getAddress().getPort();
    }

    /** Claims of a token that is good for ten minutes. */
    public JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .subject(SUBJECT)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    String token() {
        return sign(claims().build());
    }

    public String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    static String sign(JWTClaimsSet claims, JWK key) {
        try {
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key);
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.parse(key.getAlgorithm().getName()))
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWK key() {
        return key;
    }

    /** Signs with another key from now on, and publishes it instead of the others. */
    void rotateTo(JWK next) {
        key = next;
        published.clear();
        published.add(next);
    }

    void down(boolean isDown) {
        down = isDown;
    }

    /** Names another issuer in its configuration. */
    void say(String issuer) {
        says = issuer;
    }

    /** Answers only those who show this token. */
    void want(String token) {
        wants = "Bearer " + token;
    }

    int askedForKeys() {
        return askedForKeys.get();
    }

    static JWK rsa(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWK ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String configuration() {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/openid/v1/jwks\"}".formatted(says.isEmpty() ? url() : says, url());
    }

    private void keys(HttpExchange exchange) throws IOException {
        askedForKeys.incrementAndGet();
        answer(exchange, new JWKSet(List.copyOf(published)).toPublicJWKSet().toString());
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = down ? 500 : wants.isEmpty() || wants.equals(shown) ? 200 : 401;
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
