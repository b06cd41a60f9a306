package dev.kiosk.storefront.invoice.pages;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.storefront.invoice.domain.CreditNote;
import dev.kiosk.storefront.invoice.domain.Invoice;
import dev.kiosk.storefront.invoice.domain.InvoiceDocument;
import dev.kiosk.storefront.invoice.domain.Issued;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;
import java.util.UUID;

/**
 * The papers of an order.
 *
 * @param order where the order's page is
 */
public record InvoicesView(Page page, String number, String order, List<Paper> papers) implements View {

    public InvoicesView {
        papers = List.copyOf(papers);
    }

    /**
     * A paper.
     *
     * @param link where its PDF is
     */
    public record Paper(String title, String date, String total, String link) {}

    static InvoicesView of(Page page, UUID orderId, String token, List<Issued> issued) {
        return new InvoicesView(
                page,
                OrderNumber.of(orderId).toString(),
                Links.order(orderId, token),
                issued.stream().map(one -> paper(page, orderId, token, one)).toList());
    }

    private static Paper paper(Page page, UUID orderId, String token, Issued issued) {
        InvoiceDocument document = issued.document();
        String title = switch (document) {
            case Invoice _ -> page.text("invoice.title", issued.number());
            case CreditNote _ -> page.text("invoice.credit.title", issued.number());
        };
        return new Paper(
                title,
                page.texts().date(issued.at()),
                page.money(document.total(), document.particulars().currency()),
                Links.invoice(orderId, issued.number(), token));
    }

    @Override
    public String template() {
        return "invoices";
    }
}
