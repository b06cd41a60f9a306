package dev.kiosk.backoffice;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider over HTTP, where everybody is signed in already. It is as strict as it has to be: the client shows its
 * secret, and proof of the key, and a code is good once.
 */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "back office";
    static final String SECRET = "s3cret:&%";

    private final ECKey key = key();
    private final ECKey strangersKey = key();
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> idToken = UnaryOperator.identity();

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", exchange -> new Answer(200, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize?tenant=1",
                 "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/logout"}""".formatted(url())));
        serve(
                "/keys",
                exchange -> new Answer(200, new JWKSet(key).toPublicJWKSet().toString()));
        serve("/authorize", this::authorize);
        serve("/token", this::token);
        server.start();
    }

    private record Answer(int status, String body) {}

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the next ID tokens say besides. */
    void say(UnaryOperator<JWTClaimsSet.Builder> more) {
        idToken = more;
    }

    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(CLIENT)
                .subject("f81d4fae")
                .issueTime(Date.from(Instant.now()))
                .claim("preferred_username", "ada")
                .claim("realm_access", Map.of("roles", List.of("offline", "kiosk-owner")))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    /** As if by us, and not. */
    String forge(JWTClaimsSet.Builder claims) {
        return sign(claims, strangersKey);
    }

    /** RFC 6749, section 4.1.2, with the checks of RFC 7636. */
    private Answer authorize(HttpExchange exchange) {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            return new Answer(400, "{}");
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=" + code);
        return new Answer(302, "{}");
    }

    private Answer token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(String.valueOf(form.get("code")));
        if (!isClient(exchange.getRequestHeaders().getFirst("Authorization"))
                || asked == null
                || !challenge(String.valueOf(form.get("code_verifier"))).equals(asked.get("code_challenge"))
                || !String.valueOf(asked.get("redirect_uri")).equals(form.get("redirect_uri"))) {
            return new Answer(400, "{\"error\": \"invalid_grant\"}");
        }
        JWTClaimsSet.Builder claims = claims().claim("nonce", asked.get("nonce"));
        return new Answer(
                200,
                "{\"token_type\": \"Bearer\", \"access_token\": \"x\", \"id_token\": \"" + sign(idToken.apply(claims))
                        + "\"}");
    }

    /** RFC 6749, section 2.3.1: name and secret are encoded as in a form. */
    private static boolean isClient(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return false;
        }
        byte[] shown = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
        List<String> both = Arrays.stream(new String(shown, StandardCharsets.US_ASCII).split(":", -1))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        return both.equals(List.of(CLIENT, SECRET));
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWTClaimsSet.Builder claims, ECKey with) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(), claims.build());
            jwt.sign(new ECDSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("one")
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Handler {

        Answer handle(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                Answer answer = handler.handle(exchange);
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    /** What a back office has to be started with. */
    String[] settings(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--kiosk.backoffice.oidc.issuer=" + url(),
                "--kiosk.backoffice.oidc.client-id=" + CLIENT,
                "--kiosk.backoffice.oidc.client-secret=" + SECRET,
                "--kiosk.backoffice.oidc.url=http://localhost:1/",
                "--kiosk.backoffice.oidc.session-secret=0123456789abcdef0123456789abcdef",
                "--kiosk.backoffice.functions.patience=1s"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
