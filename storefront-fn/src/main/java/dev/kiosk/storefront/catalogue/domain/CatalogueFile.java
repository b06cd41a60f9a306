package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.contracts.text.TypedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One catalogue file while it is read: holds each row to the rows before it, and keeps the count. */
public final class CatalogueFile {

    static final int MAX_REPORTED = 10_000;

    private final RowReader reader;
    private final Map<String, Long> lineOfSku = new HashMap<>();
    private final Map<String, CatalogueRow> firstOfProduct = new HashMap<>();
    private final List<BrokenRow> errors = new ArrayList<>();
    private final Set<String> changedCategories = new HashSet<>();
    private final Set<String> newSkus = new HashSet<>();
    private long rows;
    private long imported;
    private Layout layout = OwnLayout.USUAL;

    public CatalogueFile(RowReader reader) {
        this.reader = reader;
    }

    /**
     * @param rows rows in the file, without the header
     * @param imported good ones
     * @param errors why the others are not; the first {@value #MAX_REPORTED}
     */
    public record Report(long rows, long imported, List<BrokenRow> errors) {

        public Report {
            errors = List.copyOf(errors);
        }
    }

    /** Takes the names of the columns; false if they are others. */
    public boolean header(List<String> fields) {
        Optional<Layout> known =
                Layout.of(fields.stream().map(TypedText::trimmed).toList(), reader.currency());
        layout = known.orElse(layout);
        return known.isPresent();
    }

    /** The row to import, if it is good. */
    public Optional<CatalogueRow> row(long line, List<String> fields) {
        if (fields.size() != layout.columns()) {
            return refuse(new BrokenRow(
                    line,
                    TypedText.normal(fields.getFirst()),
                    layout.columns() + " columns are expected, not " + fields.size()));
        }
        return layout.row(fields).flatMap(row -> read(line, row));
    }

    private Optional<CatalogueRow> read(long line, Map<String, String> row) {
        return switch (reader.read(line, row)) {
            case RowReader.Read.Good good -> among(good.row());
            case RowReader.Read.Broken broken -> refuse(broken.row());
        };
    }

    /** A row that is no row of a CSV. */
    public void unreadable(long line, String message) {
        refuse(new BrokenRow(line, "", message));
    }

    /** Whether it has a row of the SKU, which is good. */
    public boolean has(String sku) {
        return lineOfSku.containsKey(sku);
    }

    /** A batch of it was put. */
    public void put(Assortment.Changes changes) {
        changedCategories.addAll(changes.categories());
        newSkus.addAll(changes.skus());
    }

    /** Whether a rule applies to other goods than before the file. */
    public boolean affects(RulesOnGoods.Named rule) {
        return changedCategories.contains(rule.category()) || newSkus.contains(rule.sku());
    }

    public Report report() {
        return new Report(
                rows,
                imported,
                errors.stream()
                        .sorted(Comparator.comparingLong(BrokenRow::line))
                        .toList());
    }

    private Optional<CatalogueRow> among(CatalogueRow row) {
        if (row.isListPrice()) {
            return listPrice(row);
        }
        Long earlier = lineOfSku.get(row.sku());
        if (earlier != null) {
            return refuse(row, "the sku is on line " + earlier + " already");
        }
        CatalogueRow first = firstOfProduct.getOrDefault(row.product(), row);
        if (!TypedText.normal(row.name()).equals(TypedText.normal(first.name()))) {
            return contradicts(row, first, "name", first.name());
        }
        if (!row.category().isEmpty() && !row.category().equals(first.category())) {
            return contradicts(row, first, "category", first.category());
        }
        lineOfSku.put(row.sku(), row.line());
        firstOfProduct.putIfAbsent(row.product(), row);
        rows++;
        imported++;
        return Optional.of(row.describedAs(first));
    }

    private Optional<CatalogueRow> listPrice(CatalogueRow row) {
        Long earlier = lineOfSku.putIfAbsent(row.sku() + " " + row.currency(), row.line());
        if (earlier != null) {
            return refuse(row, "the sku has a price in " + row.currency() + " on line " + earlier + " already");
        }
        rows++;
        imported++;
        return Optional.of(row);
    }

    /** A price of something that turned out not to be for sale. */
    public void notForSale(CatalogueRow row) {
        rows--;
        imported--;
        refuse(row, "the sku is not in the catalogue, nor on a line before this price in " + row.currency());
    }

    private Optional<CatalogueRow> contradicts(CatalogueRow row, CatalogueRow first, String column, String value) {
        return refuse(
                row, "product '" + row.product() + "' has the " + column + " '" + value + "' on line " + first.line());
    }

    private Optional<CatalogueRow> refuse(CatalogueRow row, String message) {
        return refuse(new BrokenRow(row.line(), row.sku(), message));
    }

    private Optional<CatalogueRow> refuse(BrokenRow broken) {
        rows++;
        if (errors.size() < MAX_REPORTED) {
            errors.add(broken);
        }
        return Optional.empty();
    }
}
