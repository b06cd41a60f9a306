package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.Category;
import dev.kiosk.backoffice.client.CatalogueClient.PriceChange;
import dev.kiosk.backoffice.client.CatalogueClient.PriceChanges;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many prices to be changed.
 *
 * @param currency of the prices, the shop's own
 * @param plan what they would change to; null before somebody asks
 */
public record PricesView(
        Frame frame,
        List<Category> categories,
        String currency,
        @Nullable PriceChanges plan,
        SentForm sent) implements AdminView {

    static final String PATH = "/admin/prices";
    private static final int SHOWN = 500;

    public PricesView {
        categories = List.copyOf(categories);
    }

    /** A price that would change. */
    public record Row(String sku, String name, String was, String now) {

        static Row of(PriceChange change) {
            return new Row(
                    change.sku(),
                    change.option().isEmpty() ? change.name() : change.name() + ", " + change.option(),
                    Figures.money(change.was(), change.currency()),
                    Figures.money(change.now(), change.currency()));
        }
    }

    public List<Row> rows() {
        return plan == null
                ? List.of()
                : plan.items().stream().limit(SHOWN).map(Row::of).toList();
    }

    /** How many prices would change. */
    public int count() {
        return plan == null ? 0 : plan.items().size();
    }

    public int more() {
        return count() - rows().size();
    }

    @Override
    public String template() {
        return "prices";
    }
}
