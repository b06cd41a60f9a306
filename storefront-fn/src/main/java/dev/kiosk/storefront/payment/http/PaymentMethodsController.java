package dev.kiosk.storefront.payment.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a checkout can be paid with. */
@OnFace(Face.PUBLIC)
@RestController
class PaymentMethodsController {

    private final PaymentOffer offer;

    PaymentMethodsController(StorefrontProperties settings) {
        this.offer = settings.payment().provider();
    }

    /** @param methods each a {@code paymentToken}, the first the proposed one */
    record PaymentMethodsResponse(String provider, List<String> methods) {

        PaymentMethodsResponse {
            methods = List.copyOf(methods);
        }
    }

    @GetMapping("/api/payment-methods")
    PaymentMethodsResponse methods() {
        return new PaymentMethodsResponse(offer.code(), offer.methods());
    }
}
