package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.KioskService;
import dev.kiosk.ops.cluster.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Does the shop take money, and does it offer what order-fn takes? */
final class PaymentCheck implements Check {

    private static final String SANDBOX = "sandbox";

    @Override
    public String name() {
        return "Payment";
    }

    @Override
    public List<Finding> look(Installation installation) {
        return installation
                .service("order-fn")
                .map(Template::of)
                .map(orders -> look(installation, orders))
                .orElseGet(() -> List.of(Finding.warn(name(), "nobody takes it: order-fn is missing", "helm upgrade")));
    }

    private List<Finding> look(Installation installation, Template orders) {
        String provider = orders.env("KIOSK_ORDER_PAYMENT_PROVIDER").orElse(SANDBOX);
        boolean tried = orders.env("KIOSK_ORDER_TRYING").filter("true"::equals).isPresent();
        Finding taken = provider.equals(SANDBOX) ? sandbox(tried) : Finding.ok(name(), "taken by " + provider);
        return Stream.concat(
                        Stream.of(taken),
                        KioskService.ALL.stream()
                                .filter(service -> service.function().equals("storefront-fn"))
                                .flatMap(service -> offer(installation, service.name(), provider).stream()))
                .toList();
    }

    private Finding sandbox(boolean tried) {
        return tried
                ? Finding.ok(name(), "by the sandbox, which takes no money: this shop is only tried")
                : Finding.fail(
                        name(),
                        "the sandbox takes no money, and order-fn does not start with it in a shop that is not only tried",
                        "helm upgrade with payment.provider=stripe or bank-transfer, or with trying=true");
    }

    /** What the shop offers has to be what order-fn takes. */
    private Optional<Finding> offer(Installation installation, String service, String provider) {
        return installation
                .service(service)
                .map(found -> Template.of(found)
                        .env("KIOSK_STOREFRONT_PAYMENT_PROVIDER")
                        .orElse(SANDBOX))
                .filter(offered -> !offered.equals(provider))
                .map(offered -> Finding.fail(
                        name(),
                        "%s offers what %s takes, and order-fn pays by %s".formatted(service, offered, provider),
                        "helm upgrade, or kn service update %s --env KIOSK_STOREFRONT_PAYMENT_PROVIDER=%s"
                                .formatted(service, provider)));
    }
}
