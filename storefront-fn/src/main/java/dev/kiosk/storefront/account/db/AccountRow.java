package dev.kiosk.storefront.account.db;

import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.account.domain.Account;
import io.r2dbc.spi.Readable;
import java.util.UUID;

/** Reads a row of the table of accounts. */
final class AccountRow {

    static final String COLUMNS = "id, email, language, version, cart_id";

    private AccountRow() {}

    static Account read(Readable row) {
        return new Account(
                uuid(row, "id"),
                text(row, "email"),
                text(row, "language"),
                number(row, "version"),
                row.get("cart_id", UUID.class));
    }
}
