package dev.kiosk.storefront.invoice.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.invoice.domain.CreditNote;
import dev.kiosk.storefront.invoice.domain.Invoice;
import dev.kiosk.storefront.invoice.domain.Issued;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The papers of an order, in the order in which they were issued. */
record InvoiceListResponse(List<Item> items) {

    static InvoiceListResponse of(List<Issued> issued) {
        return new InvoiceListResponse(issued.stream().map(Item::of).toList());
    }

    /**
     * @param kind {@code invoice} or {@code credit-note}
     * @param corrects the number of the invoice that a credit note is about
     * @param total in minor units
     */
    record Item(
            String number,
            String kind,
            Instant issuedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String corrects,

            String currency,
            long total) {

        static Item of(Issued issued) {
            return switch (issued.document()) {
                case Invoice _ -> of(issued, "invoice", null);
                case CreditNote note -> of(issued, "credit-note", note.corrects());
            };
        }

        private static Item of(Issued issued, String kind, @Nullable String corrects) {
            return new Item(
                    issued.number(),
                    kind,
                    issued.at(),
                    corrects,
                    issued.document().particulars().currency().getCurrencyCode(),
                    issued.document().total());
        }
    }
}
