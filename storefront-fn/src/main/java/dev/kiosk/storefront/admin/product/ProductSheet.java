package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A product as the catalogue has it, in the words of an import.
 *
 * @param rows its variants, each with what the product is called; at least one
 */
record ProductSheet(String slug, List<CatalogueRow> rows) {

    ProductSheet {
        rows = List.copyOf(rows);
    }

    CatalogueRow first() {
        return rows.getFirst();
    }

    String name() {
        return first().name();
    }

    String description() {
        return first().description();
    }

    String category() {
        return first().category();
    }

    /** Another after any change: whoever edits what somebody else has changed since is told. */
    String revision() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (CatalogueRow row : rows) {
                digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** The same variants, called and priced as the edit says. */
    ProductSheet edited(ProductEdit edit) {
        return new ProductSheet(
                slug,
                rows.stream()
                        .map(row -> new CatalogueRow(
                                row.line(),
                                row.sku(),
                                row.product(),
                                edit.name(),
                                row.option(),
                                edit.description(),
                                edit.category(),
                                edit.prices().getOrDefault(row.sku(), row.price()),
                                row.currency()))
                        .toList());
    }
}
