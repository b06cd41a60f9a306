package dev.kiosk.storefront.catalogue.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.db.Migrations;
import dev.kiosk.fn.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A release that compares import keys as typed text finds the products of the release before. */
class NormalKeysIT {

    private static final String FUNCTION = "storefront-fn";

    private final TestDatabase database = TestDatabase.empty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void bringsEveryKeyIntoTheFormThatImportsCompare() throws SQLException {
        List<String> keys = IntStream.concat(IntStream.range(1, 0xD800), IntStream.range(0xE000, 0xE1000))
                .filter(point ->
                        TypedText.normal("a" + Character.toString(point) + "b").matches("a ?b"))
                .mapToObj(point -> "%05X a%sb".formatted(point, Character.toString(point)))
                .toList();

        assertThat(migrated(keys))
                .hasSizeGreaterThan(4_000)
                .isEqualTo(keys.stream().map(TypedText::normal).toList());
    }

    @Test
    void leavesAloneWhatWouldBecomeOneProduct() throws SQLException {
        List<String> keys = List.of("Tea\u00A0pot", "Tea\u2003pot", "Mug", "Mug\u200B", "Bowl ", "\u200B");

        assertThat(migrated(keys))
                .containsExactly("Tea\u00A0pot", "Tea\u2003pot", "Mug", "Mug\u200B", "Bowl", "\u200B");
    }

    private List<String> migrated(List<String> keys) throws SQLException {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db/migration/" + FUNCTION)
                .table("schema_history")
                .target("25")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into product (import_key, slug, name, description) values (?, ?, 'x', 'x')")) {
                for (int i = 0; i < keys.size(); i++) {
                    insert.setString(1, keys.get(i));
                    insert.setString(2, "product-" + i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            Migrations.migrate(FUNCTION, database.r2dbcUrl(), database.username(), database.password());
            try (PreparedStatement select = connection.prepareStatement("select import_key from product order by id");
                    ResultSet rows = select.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
