package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.LocalPlatform;
import dev.kiosk.local.PlatformSettings;
import dev.kiosk.local.postgres.TestPostgres;
import dev.kiosk.order.payments.stripe.FakeStripe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop whose money Stripe takes, on a page of its own: the fake's. */
@NeedsBrowser
class HostedPaymentIT {

    private static final List<String> PARTS = List.of("broker", "services", "triggers", "sources");
    private static final String SECRET = "whsec_of_tests_only";
    private static final FakeStripe STRIPE = new FakeStripe();
    private static final LocalPlatform PLATFORM = start();

    private final Browser browser = Browser.at(PLATFORM.uri("storefront-fn"));

    private static LocalPlatform start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "stripe-shop");
            int port = freePort();
            URI shop = URI.create("http://127.0.0.1:" + port);
            STRIPE.tells(shop.resolve("/api/webhooks/payments/stripe"), SECRET);
            return LocalPlatform.start(PlatformSettings.forTests(folder.resolve("data"))
                    .withManifests(paidByStripe(folder.resolve("knative"), shop))
                    .withBinaries(TestPostgres.BINARIES)
                    .withPort("storefront-fn", port)
                    .withDemo());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
        STRIPE.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isMadeOnStripesPageAndNoticedByItself(boolean scripts) {
        if (!scripts) {
            browser.withoutScripts();
        }
        Shopper shopper = new Shopper(browser).takes("everyday-mug").fillsInCheckout();
        assertThat(browser.texts("#payment .option")).containsExactly("Card, wallet and more");
        assertThat(browser.text("main")).doesNotContain("no money moves", "Test card");
        shopper.pays();
        browser.awaitText("#action", "Now for the payment");

        browser.click(".notice a.button");
        browser.awaitText("h1", "Pay 1795 gbp");
        browser.click("#pay");

        browser.awaitPath("/orders/");
        browser.awaitText("h1", "Your order is confirmed");
        assertThat(browser.texts(".timeline .name")).contains("Payment received", "The payment waits for you");
        assertThat(browser.has(".notice")).isFalse();
    }

    @Test
    void canBeLeftAndGoneOnWith() {
        new Shopper(browser).buys("everyday-mug");
        browser.click(".notice a.button");

        browser.click("#back");

        browser.awaitPath("/orders/");
        browser.awaitText("#action", "Now for the payment");
        browser.click(".notice a.button");
        browser.click("#pay");
        browser.awaitText("h1", "Your order is confirmed");
    }

    @Test
    void looksTheSameOnAPhone() {
        browser.as(Look.PHONE);
        new Shopper(browser).takes("everyday-mug").fillsInCheckout();
        browser.screenshot("stripe-checkout-phone");
        new Shopper(browser).pays();
        browser.awaitText("#action", "Now for the payment");
        browser.screenshot("stripe-order-phone");
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.as(Look.DESKTOP).screenshot("stripe-order-desktop");
    }

    /** The manifests of the project, with what a shop sets that Stripe takes the money for. */
    private static Path paidByStripe(Path folder, URI shop) throws IOException {
        for (String part : PARTS) {
            copy(Path.of("../knative").resolve(part), folder.resolve(part));
        }
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [" + String.join(", ", PARTS) + "]\n");
        replace(
                folder.resolve("services/order-fn.yaml"),
                "value: sandbox",
                "value: stripe" + more("KIOSK_ORDER_PAYMENT_STRIPE_SECRETKEY", "sk_test_12345678")
                        + more("KIOSK_ORDER_PAYMENT_STRIPE_URL", STRIPE.url().toString())
                        + more("KIOSK_ORDER_PAYMENT_STRIPE_RETURNURL", shop + "/orders/{orderId}"));
        replace(folder.resolve("services/order-fn.yaml"), more("KIOSK_ORDER_TRYING", "true"), "");
        for (String face : List.of("storefront-fn", "storefront-fn-events")) {
            replace(
                    folder.resolve("services/" + face + ".yaml"),
                    "value: sandbox",
                    "value: stripe" + more("KIOSK_STOREFRONT_PAYMENT_STRIPESECRETS", SECRET));
        }
        return folder;
    }

    private static String more(String name, String value) {
        return "\n            - name: " + name + "\n              value: \"" + value + "\"";
    }

    private static void replace(Path file, String text, String other) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, other));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = Files.isRegularFile(from) ? to : to.resolve(from.relativize(file));
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(file, target);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
