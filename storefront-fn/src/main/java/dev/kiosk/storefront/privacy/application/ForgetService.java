package dev.kiosk.storefront.privacy.application;

import dev.kiosk.contracts.CustomerErased;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCustomerErased;
import dev.kiosk.contracts.WebhookCustomerErased;
import dev.kiosk.storefront.PrivacySettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.privacy.domain.Erasure.OpenOrder;
import dev.kiosk.storefront.privacy.domain.Erasures;
import dev.kiosk.storefront.privacy.domain.PersonalData;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Forgets the customers of orders that order-fn has said are at their end, and hears who else has forgotten. */
@Service
public class ForgetService {

    private final Erasures erasures;
    private final PersonalData data;
    private final PrivacySettings settings;
    private final Clock clock;

    ForgetService(Erasures erasures, PersonalData data, StorefrontProperties settings, Clock clock) {
        this.erasures = erasures;
        this.data = data;
        this.settings = settings.privacy();
        this.clock = clock;
    }

    /** In the caller's transaction. Says whose customer is forgotten; empty if nobody's is. */
    public Mono<EventData> forget(OrderCustomerErased erased) {
        UUID id = erased.erasureId();
        List<OpenOrder> open = erased.open().stream()
                .map(order -> new OpenOrder(order.orderId(), order.reason()))
                .toList();
        return erasures.waitFor(id, open)
                .then(erasures.forgotten(id, erased.orderIds(), !settings.webhooks()))
                .filter(orders -> !orders.isEmpty())
                .flatMap(orders -> data.forgetCustomersOf(orders, settings.recordRetention())
                        .then(erasures.complete(id, clock.instant()))
                        .thenReturn(new CustomerErased(id, orders)));
    }

    /** In the caller's transaction. */
    public Mono<Void> told(WebhookCustomerErased erased) {
        return erasures.forgotten(erased.erasureId(), erased.orderIds(), true)
                .then(erasures.complete(erased.erasureId(), clock.instant()));
    }
}
