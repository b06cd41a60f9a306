package dev.kiosk.fn.auth;

import static dev.kiosk.fn.auth.OidcGateIT.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.fn.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the gate does when the keys are hard to come by. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyServerIT {

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void asksTheBrokerToTryAgainWhileTheKeysAreNotToBeHad() {
        UUID order = Ids.next();
        try (Issuer issuer = Issuer.plain();
                SampleServer server = trusting(issuer)) {
            issuer.down(true);
            EventResponse during = send(server, order, issuer.token());
            issuer.down(false);

            assertThat(during.status()).isEqualTo(503);
            assertThat(during.headers().firstValue("retry-after")).isPresent();
            assertThat(during.body()).contains("/problems/keys-unavailable");
            assertThat(server.effects(order)).isEmpty();
            assertThat(send(server, order, issuer.token()).status()).isEqualTo(200);
        }
    }

    @Test
    void needsNobodyForAKeyThatItKnows() {
        try (Issuer issuer = Issuer.plain();
                SampleServer server = trusting(issuer)) {
            send(server, Ids.next(), issuer.token());
            issuer.down(true);

            assertThat(send(server, Ids.next(), issuer.token()).status()).isEqualTo(200);
            assertThat(issuer.askedForKeys()).isEqualTo(1);
        }
    }

    @Test
    void asksOnceInAPauseForTheSakeOfUnknownKeys() {
        try (Issuer issuer = Issuer.plain();
                SampleServer server = trusting(issuer, "--kiosk.fn.oidc.keys-pause=1h")) {
            send(server, Ids.next(), issuer.token());
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String madeUp = Issuer.sign(issuer.claims().build(), Issuer.ec("made up " + i));
                statuses.add(send(server, Ids.next(), madeUp).status());
            }

            assertThat(statuses).containsExactly(401, 503, 503, 503, 503);
            assertThat(issuer.askedForKeys()).isEqualTo(2);
        }
    }

    @Test
    void asksAnewWhenTheKeysAreOld() {
        try (Issuer issuer = Issuer.plain();
                SampleServer server = trusting(issuer, "--kiosk.fn.oidc.keys-kept=0s")) {
            send(server, Ids.next(), issuer.token());
            send(server, Ids.next(), issuer.token());

            assertThat(issuer.askedForKeys()).isEqualTo(2);
        }
    }

    @Test
    void trustsNoConfigurationOfAnotherIssuer() {
        try (Issuer issuer = Issuer.plain();
                SampleServer server = trusting(issuer)) {
            issuer.say("https://elsewhere.example");

            assertThat(send(server, Ids.next(), issuer.token()).status()).isEqualTo(503);
        }
    }

    @Test
    void showsTheClusterItsTokenAndTrustsTheClustersCertificateAlone(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.in(folder);
        Path token = Files.writeString(folder.resolve("token"), "first\n");
        HttpsServer https = HttpsServer.create();
        https.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        try (Issuer issuer = Issuer.on(https, "https");
                SampleServer server = trusting(
                        issuer,
                        "--kiosk.fn.oidc.keys-kept=0s",
                        "--kiosk.fn.oidc.ca-file=" + certificate.pem(),
                        "--kiosk.fn.oidc.token-file=" + token);
                SampleServer stranger = trusting(issuer)) {
            issuer.want("first");
            assertThat(send(server, Ids.next(), issuer.token()).status()).isEqualTo(200);

            issuer.want("renewed");
            assertThat(send(server, Ids.next(), issuer.token()).status()).isEqualTo(503);
            Files.writeString(token, "renewed\n");
            assertThat(send(server, Ids.next(), issuer.token()).status()).isEqualTo(200);
            assertThat(send(stranger, Ids.next(), issuer.token()).status()).isEqualTo(503);
        }
    }

    private SampleServer trusting(Issuer issuer, String... more) {
        List<String> settings = new ArrayList<>(
                List.of("--kiosk.fn.oidc.issuer=" + issuer.url(), "--kiosk.fn.oidc.audience=" + Issuer.AUDIENCE));
        settings.addAll(List.of(more));
        return SampleServer.start(database, settings.toArray(String[]::new));
    }
}
