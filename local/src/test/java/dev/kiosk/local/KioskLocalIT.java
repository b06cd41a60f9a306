package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.manifest.ManifestFolder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever types {@code make run} sees when it cannot. */
class KioskLocalIT {

    @TempDir
    private Path temp;

    @Test
    void aBrokenManifestGetsOneLine() throws Exception {
        Path manifests = ManifestFolder.in(temp)
                .with("trigger.yaml", ManifestFolder.TRIGGER.replace("retry: 3", "retries: 3"))
                .path();

        KioskProcess kiosk = KioskProcess.start(temp.resolve("data"), "--manifests=" + manifests);

        assertThat(kiosk.exit()).isEqualTo(1);
        assertThat(kiosk.output())
                .isEqualTo("kiosk: manifests/trigger.yaml: Trigger paid-to-order-fn:"
                        + " unknown field spec.delivery.retries\n");
    }

    @Test
    void aTakenPortGetsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KioskProcess kiosk = KioskProcess.start(temp.resolve("data"), "--port", "order-fn=" + taken.getLocalPort());

            assertThat(kiosk.exit()).isEqualTo(1);
            assertThat(kiosk.output())
                    .isEqualTo(
                            "kiosk: port %d is taken; choose another with --port order-fn=<port> or KIOSK_PORT_ORDER_FN\n"
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aTakenPortOfTheDatabaseGetsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KioskProcess kiosk = KioskProcess.start(temp.resolve("data"), "--port", "postgres=" + taken.getLocalPort());

            assertThat(kiosk.exit()).isEqualTo(1);
            assertThat(kiosk.output())
                    .isEqualTo(
                            "kiosk: starting Postgres\nkiosk: port %d is taken; choose another with --port postgres=<port> or KIOSK_PORT_POSTGRES\n"
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aFunctionThatIsNotThereGetsOneLine() throws Exception {
        Path manifests = ManifestFolder.in(temp)
                .with("service.yaml", ManifestFolder.SERVICE.replace("kiosk/order-fn", "kiosk/gift-card-fn"))
                .path();

        KioskProcess kiosk = KioskProcess.start(temp.resolve("data"), "--manifests=" + manifests);

        assertThat(kiosk.exit()).isEqualTo(1);
        assertThat(kiosk.output())
                .isEqualTo("kiosk: starting Postgres\nkiosk: starting the broker and the functions\n"
                        + "kiosk: the Service order-fn needs the function gift-card-fn, but there is no"
                        + " dev.kiosk.giftcard.GiftCardFunction on the class path\n");
    }

    @Test
    void helpTellsTheOptions() throws Exception {
        KioskProcess kiosk = KioskProcess.startAsIs(temp, List.of("--help"));

        assertThat(kiosk.exit()).isZero();
        assertThat(kiosk.output()).contains("--port", "--data", "--manifests", "--no-demo", "KIOSK_PORT_");
    }
}
