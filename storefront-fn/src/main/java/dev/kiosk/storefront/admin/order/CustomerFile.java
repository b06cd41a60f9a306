package dev.kiosk.storefront.admin.order;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.ui.page.Uuids;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who ordered, and where it goes. Events and other functions know customers by a reference only. */
@Repository
class CustomerFile {

    private static final int MOST = 200;

    private final DatabaseClient database;

    CustomerFile(DatabaseClient database) {
        this.database = database;
    }

    record Customer(UUID ref, String name, String email, List<String> address) {}

    Mono<Optional<Customer>> find(String ref) {
        return all(Uuids.parse(ref).stream().toList())
                .map(found -> found.values().stream().findFirst());
    }

    /** By reference; those that are unknown are missing. */
    Mono<Map<String, Customer>> all(Collection<UUID> refs) {
        return database.sql("""
                        select ref, name, email, line1, line2, city, postcode, country from customer
                        where ref = any (cast(:refs as uuid[]))
                        """)
                .bind("refs", refs.toArray(UUID[]::new))
                .map(row -> new Customer(
                        Columns.uuid(row, "ref"),
                        Columns.text(row, "name"),
                        Columns.text(row, "email"),
                        address(
                                row.get("line1", String.class),
                                row.get("line2", String.class),
                                row.get("city", String.class),
                                row.get("postcode", String.class),
                                row.get("country", String.class))))
                .all()
                .collectMap(customer -> customer.ref().toString());
    }

    /** References of who has this e-mail address or name, the newest first; upper case or lower. */
    Mono<List<String>> called(String text) {
        return database.sql("""
                        select ref from customer where lower(email) = lower(:text) or lower(name) = lower(:text)
                        order by created_at desc limit :most
                        """)
                .bind("text", text)
                .bind("most", MOST)
                .map(row -> Columns.uuid(row, "ref").toString())
                .all()
                .collectList();
    }

    private static List<String> address(@Nullable String... lines) {
        return Arrays.stream(lines)
                .filter(line -> line != null && !line.isEmpty())
                .map(CustomerFile::required)
                .toList();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
