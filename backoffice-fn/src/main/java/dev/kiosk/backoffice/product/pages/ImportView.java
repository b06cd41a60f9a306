package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.BrokenRow;
import dev.kiosk.backoffice.client.CatalogueClient.Field;
import dev.kiosk.backoffice.client.CatalogueClient.ImportReport;
import dev.kiosk.backoffice.client.CatalogueClient.NamedRule;
import dev.kiosk.backoffice.client.CatalogueClient.Plan;
import dev.kiosk.backoffice.client.CatalogueClient.Planned;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import java.util.List;
import java.util.Objects;

/**
 * The import of a catalogue file, and what came of it.
 *
 * @param running whether that is still to come
 */
public record ImportView(Frame frame, Result result, boolean running) implements AdminView {

    /** After which a page goes on with what comes while work is done. */
    static final String BEGIN_OF_RUN = "<div id=\"run\">";

    private static final int SHOWN = 500;

    /**
     * What came of a file.
     *
     * @param told what was done, or would be; empty for nothing
     * @param trouble why nothing of it was imported; empty for nothing
     * @param changes what it would change
     * @param errors rows that are broken
     * @param broken how many there are of them
     * @param rules that apply to other goods now
     */
    public record Result(
            String told,
            String trouble,
            List<Planned> changes,
            List<BrokenRow> errors,
            long broken,
            List<NamedRule> rules) {

        static final Result NOTHING = new Result("", "", List.of(), List.of(), 0, List.of());

        static Result trouble(String why) {
            return new Result("", why, List.of(), List.of(), 0, List.of());
        }

        static Result broken(String why, List<BrokenRow> errors) {
            return new Result("", why, List.of(), errors, errors.size(), List.of());
        }

        static Result imported(ImportReport report) {
            return new Result(
                    Figures.number(report.imported()) + " of " + Figures.number(report.rows()) + " rows are imported.",
                    "",
                    List.of(),
                    report.errors(),
                    report.rows() - report.imported(),
                    Objects.requireNonNullElse(report.rules(), List.of()));
        }

        static Result planned(Plan plan) {
            long broken = plan.rows() - plan.created() - plan.changed() - plan.unchanged();
            return new Result(
                    "Of " + Figures.number(plan.rows()) + " rows, " + Figures.number(plan.created())
                            + " would be new, " + Figures.number(plan.changed()) + " changed, "
                            + Figures.number(plan.unchanged()) + " stay as they are, and " + Figures.number(broken)
                            + " are broken. Nothing was changed yet.",
                    "",
                    plan.changes(),
                    plan.errors(),
                    broken,
                    List.of());
        }
    }

    public String header() {
        return "sku,product,name,option,description,category,price,currency";
    }

    public List<BrokenRow> shownErrors() {
        return result.errors().stream().limit(SHOWN).toList();
    }

    public List<RuleLink> rules() {
        return result.rules().stream().limit(SHOWN).map(RuleLink::of).toList();
    }

    public long moreErrors() {
        return result.broken() - shownErrors().size();
    }

    public List<Planned> shownChanges() {
        return result.changes().stream().limit(SHOWN).toList();
    }

    public int moreChanges() {
        return result.changes().size() - shownChanges().size();
    }

    /** A field that would be otherwise, in words. */
    public String inWords(Field field) {
        return field.field() + ": " + (field.was().isEmpty() ? "" : "“" + field.was() + "” → ") + "“" + field.now()
                + "”";
    }

    @Override
    public String template() {
        return "import";
    }
}
