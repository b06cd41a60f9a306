package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.AffectedRule;
import dev.kiosk.backoffice.client.CatalogueClient.BrokenRow;
import dev.kiosk.backoffice.client.CatalogueClient.ImportReport;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The import of a catalogue file, and what came of it.
 *
 * @param report of the file that was just sent; null before
 * @param trouble why nothing of the file could be read; empty for nothing
 */
public record ImportView(Frame frame, @Nullable ImportReport report, String trouble) implements AdminView {

    private static final int SHOWN = 500;

    public String header() {
        return "sku,product,name,option,description,category,price,currency";
    }

    public List<BrokenRow> shownErrors() {
        return report == null
                ? List.of()
                : report.errors().stream().limit(SHOWN).toList();
    }

    /** A rule that applies to other goods now, where it is looked at, and what it names of them. */
    public record Rule(String name, String path, String goods) {}

    public List<Rule> rules() {
        List<AffectedRule> rules = report == null ? null : report.rules();
        return rules == null
                ? List.of()
                : rules.stream().limit(SHOWN).map(ImportView::rule).toList();
    }

    private static Rule rule(AffectedRule rule) {
        String goods = rule.category() == null ? "SKU " + rule.sku() : "category " + rule.category();
        return rule.rule().equals("promotion")
                ? new Rule("Promotion " + rule.key(), "/admin/promotions/" + rule.key(), goods)
                : new Rule("Tax of goods to " + rule.key(), Section.RULES.path(), goods);
    }

    public long moreErrors() {
        return report == null
                ? 0
                : report.rows() - report.imported() - shownErrors().size();
    }

    @Override
    public String template() {
        return "import";
    }
}
