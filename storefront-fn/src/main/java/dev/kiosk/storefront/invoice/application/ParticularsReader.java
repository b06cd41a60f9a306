package dev.kiosk.storefront.invoice.application;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.checkout.domain.CustomerDirectory;
import dev.kiosk.storefront.invoice.domain.Particulars;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.pricing.domain.VatId;
import dev.kiosk.storefront.shop.application.RecentShop;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sold to whom, as it is now: what a paper says from when it is issued. */
@Component
class ParticularsReader {

    private final CustomerDirectory customers;
    private final RecentShop shop;
    private final String vatId;

    ParticularsReader(CustomerDirectory customers, RecentShop shop, StorefrontProperties settings) {
        this.customers = customers;
        this.shop = shop;
        this.vatId = settings.vatId();
    }

    Mono<Particulars> of(OrderView order) {
        return shop.now()
                .zipWith(
                        customers.ofOrder(order.orderId()),
                        (version, customer) -> particulars(order, version.settings(), customer));
    }

    private Particulars particulars(OrderView order, ShopSettings settings, Customer customer) {
        Envelope billing = Objects.requireNonNullElse(customer.billing(), customer.delivery());
        VatId buyer = customer.vatId();
        return new Particulars(
                order.orderId(),
                order.orderedAt(),
                order.currency(),
                customer.locale(),
                settings.sellerLines(),
                vatId,
                billing.lines(customer.locale()),
                buyer == null ? "" : buyer.number());
    }
}
