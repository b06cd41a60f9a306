package dev.kiosk.storefront.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.order.domain.PaymentStanding;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.TaxLine;
import dev.kiosk.storefront.pricing.http.DiscountResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it; amounts in minor units. */
public record OrderResponse(
        UUID orderId,
        String number,
        String status,
        String currency,
        List<Line> lines,
        List<DiscountResponse> discounts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shippingMethod,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shippingName,
        List<TaxLine> taxes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Quote.@Nullable ReverseCharge reverseCharge,
        long subtotal,
        long shipping,
        long discount,
        long tax,
        long total,
        long refunded,
        List<String> delivery,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Payment payment,
        List<Entry> timeline) {

    /** What was bought of one SKU. */
    public record Line(String sku, String name, int quantity, long unitPrice, long lineTotal) {

        static Line of(OrderedItem item) {
            return new Line(item.sku(), item.name(), item.quantity(), item.unitPrice(), item.lineTotal());
        }
    }

    /**
     * How its payment stands.
     *
     * @param status {@code action-required}, {@code failed} or {@code captured}
     * @param retryUntil until when another means of payment can be tried; absent where none can
     */
    public record Payment(
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant retryUntil) {

        static @Nullable Payment of(@Nullable PaymentStanding payment) {
            return payment == null || payment.followed()
                    ? null
                    : new Payment(payment.stage().code(), payment.retryUntil());
        }
    }

    /** Something that happened to it. */
    public record Entry(Instant at, String event, String detail) {

        static Entry of(TimelineEntry entry) {
            return new Entry(entry.at(), entry.event(), entry.detail());
        }
    }

    static OrderResponse of(OrderView order) {
        return new OrderResponse(
                order.orderId(),
                order.number().toString(),
                order.status().code(),
                order.currency().getCurrencyCode(),
                order.items().stream().map(Line::of).toList(),
                order.itemised().savings().stream().map(DiscountResponse::of).toList(),
                order.itemised().shippingMethod(),
                order.itemised().shippingName(),
                order.itemised().taxes(),
                order.itemised().reverseCharge(),
                order.totals().subtotal(),
                order.totals().shipping(),
                order.totals().discount(),
                order.totals().tax(),
                order.totals().total(),
                order.progress().refunded(),
                order.delivery().lines(Locale.ENGLISH),
                Payment.of(order.payment()),
                order.timeline().stream().map(Entry::of).toList());
    }
}
