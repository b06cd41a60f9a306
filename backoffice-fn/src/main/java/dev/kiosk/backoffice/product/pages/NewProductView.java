package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A product to be made.
 *
 * @param categories what those are called that there are
 * @param currency of its prices
 */
public record NewProductView(Frame frame, List<String> categories, String currency, SentForm sent)
        implements AdminView {

    static final String PATH = "/admin/new-product";

    /** Variants that the form has room for: others are added on the product's page. */
    static final int ROOM = 6;

    public NewProductView {
        categories = List.copyOf(categories);
    }

    /** What the names of each variant's fields end with. */
    public List<String> places() {
        return IntStream.range(0, ROOM).mapToObj(NewProductView::suffix).toList();
    }

    static String suffix(int place) {
        return "." + place;
    }

    @Override
    public String template() {
        return "new-product";
    }
}
