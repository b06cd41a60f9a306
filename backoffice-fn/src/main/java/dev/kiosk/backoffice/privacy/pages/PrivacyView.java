package dev.kiosk.backoffice.privacy.pages;

import dev.kiosk.backoffice.client.ErasureClient.Erasure;
import dev.kiosk.backoffice.client.ErasureClient.OpenOrder;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import dev.kiosk.backoffice.web.SentForm;
import java.util.List;

/** Who wants to be forgotten, and how far it is. */
public record PrivacyView(Frame frame, List<Erasure> found, SentForm sent) implements AdminView {

    public Listing<Erasure> list() {
        return Listing.of(found);
    }

    public String requested(Erasure erasure) {
        return Figures.time(erasure.requestedAt());
    }

    public String cause(Erasure erasure) {
        return erasure.cause().equals("asked") ? "asked for" : "time was over";
    }

    public String progress(Erasure erasure) {
        return erasure.done() + " of " + erasure.orders();
    }

    /** What it waits for, besides orders. */
    public String missing(Erasure erasure) {
        return erasure.missing().isEmpty() ? "" : "no answer yet from " + String.join(" and ", erasure.missing());
    }

    public String path(OpenOrder order) {
        return "/admin/orders/" + order.orderId();
    }

    public String reason(OpenOrder order) {
        return order.reason().replace('-', ' ');
    }

    @Override
    public String template() {
        return "privacy";
    }
}
