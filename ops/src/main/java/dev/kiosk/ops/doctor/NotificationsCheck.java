package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.KioskService;
import dev.kiosk.ops.cluster.Template;
import dev.kiosk.ops.cluster.Template.SecretUse;
import io.fabric8.kubernetes.api.model.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Would the payment provider's notifications arrive, and be believed? Asked where the provider asks: at the shop's address. */
final class NotificationsCheck implements Check {

    private static final String PATH = "/api/webhooks/payments/stripe";
    private static final String SECRETS = "KIOSK_STOREFRONT_PAYMENT_STRIPESECRETS";
    private static final String RETURN_URL = "KIOSK_ORDER_PAYMENT_STRIPE_RETURNURL";
    private static final int TAKEN = 202;
    private static final int WRONGLY_SIGNED = 400;
    private static final int UNKNOWN = 404;

    private final NotificationProbe probe;

    NotificationsCheck(NotificationProbe probe) {
        this.probe = probe;
    }

    @Override
    public String name() {
        return "Payment notifications";
    }

    /** Nothing to say of a provider that does not notify. */
    @Override
    public List<Finding> look(Installation installation) {
        return installation
                .service("order-fn")
                .map(Template::of)
                .filter(orders -> orders.env("KIOSK_ORDER_PAYMENT_PROVIDER")
                        .filter("stripe"::equals)
                        .isPresent())
                .map(orders -> List.of(look(installation, orders)))
                .orElseGet(List::of);
    }

    private Finding look(Installation installation, Template orders) {
        Optional<URI> endpoint = orders.env(RETURN_URL).flatMap(NotificationsCheck::endpoint);
        Optional<String> secret = secret(installation);
        if (secret.isEmpty()) {
            return Finding.fail(
                    name(),
                    "nobody believes them: " + KioskService.STOREFRONT.name() + " has no " + SECRETS + " from a Secret",
                    "make the Secret that docs/payments.md names, with the webhookSecret of the endpoint");
        }
        return endpoint.map(url -> judge(url, probe.status(url, secret.get())))
                .orElseGet(() -> Finding.fail(
                        name(), "where the shop is, nobody says", "helm upgrade with domains or admin.shop set"));
    }

    private Finding judge(URI endpoint, OptionalInt status) {
        if (status.isEmpty()) {
            return Finding.warn(
                    name(),
                    "nobody answers from here at " + endpoint,
                    "see whether the address is the shop's, and open to the world: the provider notifies there");
        }
        return switch (status.getAsInt()) {
            case TAKEN -> Finding.ok(name(), "taken at " + endpoint);
            case WRONGLY_SIGNED ->
                Finding.fail(
                        name(),
                        "refused at " + endpoint + ": the shop runs with another secret than the Secret has",
                        "make a new revision of %s, or helm upgrade with secretsChecksum=true"
                                .formatted(KioskService.STOREFRONT.name()));
            case UNKNOWN ->
                Finding.fail(name(), "refused at " + endpoint + ": the shop knows no such provider", "helm upgrade");
            default ->
                Finding.fail(
                        name(),
                        "HTTP %d at %s".formatted(status.getAsInt(), endpoint),
                        "see whether it is the shop that answers there");
        };
    }

    private static Optional<URI> endpoint(String returnUrl) {
        try {
            URI shop = URI.create(returnUrl.replaceFirst("/orders/.*$", "/"));
            return Optional.of(shop.resolve(PATH)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first, of several by a comma. */
    private static Optional<String> secret(Installation installation) {
        return installation
                .service(KioskService.STOREFRONT.name())
                .flatMap(shop -> Template.of(shop).secrets().stream()
                        .filter(use -> use.variable().equals(SECRETS))
                        .findFirst())
                .flatMap(use -> value(installation, use));
    }

    private static Optional<String> value(Installation installation, SecretUse use) {
        Secret secret = installation
                .client()
                .secrets()
                .inNamespace(installation.namespace())
                .withName(use.secret())
                .get();
        return Optional.ofNullable(secret)
                .map(Secret::getData)
                .map((Map<String, String> data) -> data.get(use.key()))
                .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .flatMap(value -> Arrays.stream(value.split(",", 2)).findFirst())
                .filter(first -> !first.isBlank());
    }
}
