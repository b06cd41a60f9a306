package dev.kiosk.storefront.checkout.db;

import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.pricing.domain.VatId;
import io.r2dbc.spi.Readable;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table of customers. */
final class CustomerRow {

    static final String COLUMNS = "ref, name, company, email, telephone, vat_id, line1, line2, city, region, postcode, "
            + "country, billing, language";

    private CustomerRow() {}

    static Customer read(Readable row) {
        Address address = new Address(
                Columns.text(row, "line1"),
                Objects.requireNonNullElse(row.get("line2", String.class), ""),
                Columns.text(row, "city"),
                Columns.text(row, "region"),
                Columns.text(row, "postcode"),
                Columns.text(row, "country"));
        return new Customer(
                new Envelope(Columns.text(row, "name"), Columns.text(row, "company"), address),
                Columns.text(row, "email"),
                Columns.text(row, "telephone"),
                vatId(row.get("vat_id", String.class)),
                EnvelopeJson.read(row.get("billing", String.class)),
                Locale.forLanguageTag(Columns.text(row, "language")));
    }

    private static @Nullable VatId vatId(@Nullable String number) {
        return number == null ? null : VatId.parse(number).orElse(null);
    }
}
