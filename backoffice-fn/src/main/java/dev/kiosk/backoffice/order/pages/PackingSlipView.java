package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.OrderDetails.Goods;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import java.util.List;

/** What goes into the parcel, for who packs it and who opens it: no prices, since it may be a present. */
public record PackingSlipView(Frame frame, OrderView order) implements AdminView {

    @Override
    public String template() {
        return "packing-slip";
    }

    public List<Goods> goods() {
        return order.toShip();
    }

    public long units() {
        return goods().stream().mapToLong(Goods::toShip).sum();
    }
}
