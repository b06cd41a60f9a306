package dev.kiosk.backoffice.stock.pages;

import dev.kiosk.backoffice.client.CatalogueClient.Named;
import dev.kiosk.backoffice.client.StockClient.BrokenRow;
import dev.kiosk.backoffice.client.StockClient.Change;
import dev.kiosk.backoffice.client.StockClient.ImportReport;
import dev.kiosk.backoffice.client.StockClient.Plan;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stock of many SKUs, as it was counted. */
public record StockImportView(Frame frame, SentForm sent, Result result) implements AdminView {

    static final String PATH = "/admin/stock-import";

    /** Rows that are shown of a long file. */
    static final int SHOWN = 200;

    /**
     * What came of the lines, or would.
     *
     * @param told empty for nothing
     * @param changes that would be, the first of them
     * @param changed how many there would be
     * @param errors the first of them
     * @param broken how many there are
     */
    public record Result(String told, List<Row> changes, long changed, List<BrokenRow> errors, long broken) {

        static final Result NOTHING = new Result("", List.of(), 0, List.of(), 0);

        public Result {
            changes = List.copyOf(changes);
            errors = List.copyOf(errors);
        }

        static Result counted(ImportReport report) {
            return new Result(
                    "The stock is set by " + Figures.number(report.imported()) + " of " + Figures.number(report.rows())
                            + " rows.",
                    List.of(),
                    0,
                    shown(report.errors()),
                    report.errors().size());
        }

        static Result planned(Plan plan, Map<String, Named> names) {
            return new Result(
                    "Of " + Figures.number(plan.rows()) + " rows, " + Figures.number(plan.changed())
                            + " would change what is on hand, " + Figures.number(plan.created())
                            + " would be the first stock of a SKU, " + Figures.number(plan.unchanged())
                            + " stay as they are, and "
                            + Figures.number(plan.errors().size()) + " are broken. Nothing was changed yet.",
                    shown(plan.changes()).stream()
                            .map(change -> Row.of(change, names.get(change.sku())))
                            .toList(),
                    plan.created() + plan.changed(),
                    shown(plan.errors()),
                    plan.errors().size());
        }

        public long moreChanges() {
            return changed - changes.size();
        }

        public long moreErrors() {
            return broken - errors.size();
        }
    }

    /**
     * What is on hand that would be otherwise.
     *
     * @param name as the catalogue has it; empty where it has none
     * @param was empty where no stock is kept of it yet
     */
    public record Row(long line, String sku, String name, String was, String now) {

        static Row of(Change change, @Nullable Named named) {
            Long was = change.was();
            return new Row(
                    change.line(),
                    change.sku(),
                    StockListView.name(named),
                    was == null ? "" : Figures.number(was),
                    Figures.number(change.now()));
        }
    }

    static <T> List<T> shown(List<T> rows) {
        return rows.stream().limit(SHOWN).toList();
    }

    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "stock-import";
    }
}
