package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.NamedRule;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.ui.page.Urls;

/**
 * A rule, and where it is looked at.
 *
 * @param goods what it names
 */
public record RuleLink(String name, String path, String goods) {

    static RuleLink of(NamedRule rule) {
        String goods = rule.category() == null ? "SKU " + rule.sku() : "category " + rule.category();
        return rule.rule().equals("promotion")
                ? new RuleLink("Promotion " + rule.key(), "/admin/promotions/" + Urls.segment(rule.key()), goods)
                : new RuleLink("Tax of goods to " + rule.key(), Section.RULES.path(), goods);
    }
}
