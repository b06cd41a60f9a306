package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.ui.page.Urls;
import java.util.List;

/** A product, to be edited. */
public record ProductView(Desk desk, ProductSheet sheet, Sent sent) implements AdminView {

    public String path() {
        return path(sheet.slug());
    }

    public String shopPath() {
        return Links.product(sheet.slug());
    }

    public String name() {
        return sheet.name();
    }

    public String description() {
        return sheet.description();
    }

    public String category() {
        return sheet.category();
    }

    public String revision() {
        return sheet.revision();
    }

    public List<Variant> variants() {
        return sheet.rows().stream().map(Variant::of).toList();
    }

    /** A thing that can be bought. */
    public record Variant(String sku, String option, String currency, String price) {

        static Variant of(CatalogueRow row) {
            return new Variant(row.sku(), row.option(), row.currency(), Figures.decimal(row.price(), row.currency()));
        }

        public String field() {
            return ProductEdit.PRICE + sku;
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
