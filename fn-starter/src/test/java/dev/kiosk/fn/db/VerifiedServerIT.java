package dev.kiosk.fn.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.fn.auth.Certificate;
import dev.kiosk.fn.sample.SampleFunction;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** A Postgres with a certificate for localhost, and functions that are told whom to trust: sslMode=verify-full. */
class VerifiedServerIT {

    private static final String ROLE = "postgres";

    @TempDir
    private static Path folder;

    private static Certificate own;
    private static Certificate other;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        own = Certificate.in(Files.createDirectory(folder.resolve("own")));
        other = Certificate.in(Files.createDirectory(folder.resolve("other")));
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", own.pem().toString())
                .setServerConfig("ssl_key_file", own.key().toString())
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void migratesAndReadsOverAConnectionThatIsVerified() {
        String url = url("localhost", own);

        Migrations.migrate(SampleFunction.NAME, url, ROLE, ROLE);

        String verified = Mono.from(connect(url)
                        .createStatement("select cast(ssl as text) from pg_stat_ssl where pid = pg_backend_pid()")
                        .execute())
                .flatMap(result -> Mono.from(result.map(row -> Objects.requireNonNull(row.get(0, String.class)))))
                .block();
        assertThat(verified).isEqualTo("true");
    }

    /** Certificates are for names: an address that is not in it is somebody else's. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void refusesAServerThatIsNotTheOne(String host) {
        String url = url(host, host.equals("localhost") ? other : own);

        assertThatThrownBy(() -> connect(url)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(Migrations.jdbcUrl(url), ROLE, ROLE))
                .isInstanceOf(SQLException.class);
    }

    private static String url(String host, Certificate trusted) {
        return "r2dbc:postgresql://" + host + ":" + postgres.getPort() + "/postgres?sslMode=verify-full&sslRootCert="
                + trusted.pem();
    }

    private static Connection connect(String url) {
        ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(url)
                .mutate()
                .option(ConnectionFactoryOptions.USER, ROLE)
                .option(ConnectionFactoryOptions.PASSWORD, ROLE)
                .build();
        return Objects.requireNonNull(
                Mono.<Connection>from(ConnectionFactories.get(options).create()).block());
    }
}
