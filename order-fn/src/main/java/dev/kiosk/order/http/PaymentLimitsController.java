package dev.kiosk.order.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.PaymentProviders;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What whoever takes the money does not take, so that a checkout can say so before it is submitted. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.INNER)
@RestController
final class PaymentLimitsController {

    private final PaymentProviders providers;

    PaymentLimitsController(PaymentProviders providers) {
        this.providers = providers;
    }

    /** @param minimum minor units by currency; in any other currency 1 */
    record PaymentLimits(String provider, Map<String, Long> minimum) {}

    @GetMapping("/api/payment-limits")
    PaymentLimits limits() {
        PaymentProvider chosen = providers.chosen();
        return new PaymentLimits(chosen.name(), new TreeMap<>(chosen.minimums()));
    }
}
