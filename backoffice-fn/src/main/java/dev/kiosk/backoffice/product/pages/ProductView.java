package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.Product;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.ui.page.Urls;
import java.util.List;

/**
 * A product, to be edited.
 *
 * @param shop where customers are; empty where nobody says
 */
public record ProductView(Frame frame, Product product, String shop, SentForm sent) implements AdminView {

    public String path() {
        return path(product.slug());
    }

    /** Empty where nobody says where the shop is. */
    public String shopPath() {
        return shop.isEmpty() ? "" : shop + "/products/" + Urls.segment(product.slug());
    }

    public List<Variant> variants() {
        return product.variants().stream().map(Variant::of).toList();
    }

    /** A thing that can be bought. */
    public record Variant(String sku, String option, String currency, String price) {

        static Variant of(CatalogueClient.Variant variant) {
            return new Variant(
                    variant.sku(),
                    variant.option(),
                    variant.currency(),
                    Figures.decimal(variant.price(), variant.currency()));
        }

        public String field() {
            return ProductForm.PRICE + sku;
        }
    }

    static String path(String slug) {
        return "/admin/products/" + Urls.segment(slug);
    }

    @Override
    public String template() {
        return "product";
    }
}
