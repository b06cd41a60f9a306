package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.catalogue.domain.BrokenRow;
import dev.kiosk.storefront.catalogue.domain.CatalogueFile.Report;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The import of a catalogue file, and what came of it.
 *
 * @param report of the file that was just sent; null before
 * @param trouble why nothing of the file could be read; empty for nothing
 */
public record ImportView(Desk desk, @Nullable Report report, String trouble) implements AdminView {

    private static final int SHOWN = 500;

    public String header() {
        return String.join(",", RowReader.COLUMNS);
    }

    public List<BrokenRow> shownErrors() {
        return report == null
                ? List.of()
                : report.errors().stream().limit(SHOWN).toList();
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
