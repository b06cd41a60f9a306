package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.CatalogueClient.NamedRule;
import dev.kiosk.backoffice.client.CatalogueClient.Product;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.ui.page.Urls;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A product, to be edited.
 *
 * @param categories what those are called that there are
 * @param shop where customers are; empty where nobody says
 */
public record ProductView(
        Frame frame, Product product, ProductState state, List<String> categories, String shop, SentForm sent)
        implements AdminView {

    public ProductView {
        categories = List.copyOf(categories);
    }

    public String path() {
        return path(product.slug());
    }

    /** Empty where nobody says where the shop is, and where customers do not see it. */
    public String shopPath() {
        return shop.isEmpty() || state != ProductState.FOR_SALE
                ? ""
                : shop + "/products/" + Urls.segment(product.slug());
    }

    /** From when on it is sold; empty where that is not to come. */
    public String publishAt() {
        Instant at = product.publishAt();
        return at == null || state != ProductState.TO_COME ? "" : Figures.time(at);
    }

    /** Whether a sale of it runs or is to come. */
    public boolean hasSales() {
        return variants().stream().anyMatch(variant -> !variant.sales().isEmpty());
    }

    /** Those that name its category or one of its SKUs. */
    public List<RuleLink> rules() {
        return Objects.requireNonNullElse(product.rules(), List.<NamedRule>of()).stream()
                .map(RuleLink::of)
                .toList();
    }

    public boolean isDraft() {
        return state == ProductState.DRAFT;
    }

    public boolean isArchived() {
        return state == ProductState.ARCHIVED;
    }

    /** Of its prices. */
    public String currency() {
        return product.variants().getFirst().currency();
    }

    public List<Variant> variants() {
        return product.variants().stream().map(Variant::of).toList();
    }

    /** A thing that can be bought. */
    public record Variant(String sku, String option, String currency, String price, List<String> sales) {

        public Variant {
            sales = List.copyOf(sales);
        }

        static Variant of(CatalogueClient.Variant variant) {
            return new Variant(
                    variant.sku(),
                    variant.option(),
                    variant.currency(),
                    Figures.decimal(variant.price(), variant.currency()),
                    variant.sales().stream().map(Variant::inWords).toList());
        }

        private static String inWords(CatalogueClient.Sale sale) {
            Instant from = sale.from();
            Instant until = sale.until();
            return Figures.money(sale.price(), sale.currency())
                    + (from == null ? "" : " from " + Figures.time(from))
                    + (until == null ? "" : " until " + Figures.time(until));
        }

        public String optionField() {
            return ProductForm.OPTION + sku;
        }

        public String stock() {
            return "/admin/stock/" + Urls.segment(sku);
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
