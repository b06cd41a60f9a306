package dev.kiosk.storefront.checkout.db;

import dev.kiosk.storefront.checkout.domain.CustomerDirectory;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Customers, by what other functions know them by, and by what staff do. */
@Repository
class R2dbcCustomerDirectory implements CustomerDirectory {

    private static final int MOST = 200;
    private static final String CUSTOMERS = "select " + CustomerRow.COLUMNS + " from customer ";

    private final DatabaseClient database;

    R2dbcCustomerDirectory(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Entry> find(Collection<UUID> refs) {
        return database.sql(CUSTOMERS + "where ref = any (cast(:refs as uuid[]))")
                .bind("refs", refs.toArray(UUID[]::new))
                .map(R2dbcCustomerDirectory::entry)
                .all();
    }

    @Override
    public Flux<Entry> called(String text) {
        return database.sql(CUSTOMERS + """
                        where lower(email) = lower(:text) or lower(name) = lower(:text)
                        order by created_at desc limit :most
                        """)
                .bind("text", text)
                .bind("most", MOST)
                .map(R2dbcCustomerDirectory::entry)
                .all();
    }

    private static Entry entry(Readable row) {
        return new Entry(Columns.uuid(row, "ref"), CustomerRow.read(row));
    }
}
