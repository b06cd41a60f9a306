package dev.kiosk.storefront.payment.application;

import dev.kiosk.contracts.text.PaymentReference;
import dev.kiosk.storefront.PaymentSettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.payment.domain.TransferRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What customers are asked to transfer, in a shop that is paid so. */
@Component
public class TransferRequests {

    private final PaymentSettings settings;

    TransferRequests(StorefrontProperties settings) {
        this.settings = settings.payment();
    }

    /** Empty in a shop that is paid otherwise. */
    public Optional<TransferRequest> of(UUID orderId, Instant orderedAt) {
        return settings.provider() == PaymentOffer.BANK_TRANSFER
                ? Optional.of(new TransferRequest(
                        settings.bankTransfer().account(),
                        PaymentReference.of(orderId),
                        orderedAt.plus(settings.bankTransfer().timeToPay())))
                : Optional.empty();
    }
}
