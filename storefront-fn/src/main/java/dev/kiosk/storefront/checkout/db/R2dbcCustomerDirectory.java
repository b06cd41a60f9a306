package dev.kiosk.storefront.checkout.db;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.checkout.domain.CustomerDirectory;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Customers, by what other functions know them by, and by what staff do. */
@Repository
class R2dbcCustomerDirectory implements CustomerDirectory {

    private static final int MOST = 200;
    private static final int MOST_WORDS = 8;
    private static final String CUSTOMERS = "select " + CustomerRow.COLUMNS + " from customer ";
    private static final String WORDS =
            "customer_words(name, company, email, telephone, vat_id, line1, line2, city, region, "
                    + "postcode, billing)";

    private final DatabaseClient database;

    R2dbcCustomerDirectory(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Customer> ofOrder(UUID orderId) {
        return database.sql(CUSTOMERS + "join order_view on customer_ref = ref where order_id = :order")
                .bind("order", orderId)
                .map(CustomerRow::read)
                .one();
    }

    @Override
    public Flux<Entry> find(Collection<UUID> refs) {
        return database.sql(CUSTOMERS + "where ref = any (cast(:refs as uuid[])) and email <> ''")
                .bind("refs", refs.toArray(UUID[]::new))
                .map(R2dbcCustomerDirectory::entry)
                .all();
    }

    @Override
    public Flux<Entry> called(String text) {
        List<String> patterns = patterns(text);
        String every = IntStream.range(0, patterns.size())
                .mapToObj(n -> WORDS + " like unaccent('unaccent', :w" + n + ")")
                .collect(Collectors.joining(" and "));
        DatabaseClient.GenericExecuteSpec statement =
                database.sql(CUSTOMERS + "where " + every + " order by created_at desc limit :most");
        for (int n = 0; n < patterns.size(); n++) {
            statement = statement.bind("w" + n, patterns.get(n));
        }
        return statement.bind("most", MOST).map(R2dbcCustomerDirectory::entry).all();
    }

    /** Of the first words. The database takes the accents off, as it did from what is looked at. */
    private static List<String> patterns(String text) {
        return Arrays.stream(TypedText.folded(text).split(" ", -1))
                .limit(MOST_WORDS)
                .map(word -> word.contains("@") ? EmailAddress.key(word) : word)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }

    private static Entry entry(Readable row) {
        return new Entry(Columns.uuid(row, "ref"), CustomerRow.read(row));
    }
}
