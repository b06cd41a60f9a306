package dev.kiosk.webhook.db;

import static dev.kiosk.webhook.db.Columns.array;
import static dev.kiosk.webhook.db.Columns.instant;
import static dev.kiosk.webhook.db.Columns.integer;
import static dev.kiosk.webhook.db.Columns.text;
import static dev.kiosk.webhook.db.Columns.uuid;

import dev.kiosk.webhook.domain.Endpoint;
import dev.kiosk.webhook.domain.Endpoint.SecretGeneration;
import dev.kiosk.webhook.domain.EndpointStatus;
import io.r2dbc.spi.Readable;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** An endpoint as it is stored. */
final class EndpointRow {

    /** The columns, of a table called e. */
    static final String COLUMNS = """
             e.id as endpoint_id, e.url, e.description, e.types, e.status, e.generation, e.previous_until, e.failures,
                e.failing_since, e.created_at
            """;

    private EndpointRow() {}

    static Endpoint read(Readable row) {
        return new Endpoint(
                uuid(row, "endpoint_id"),
                URI.create(text(row, "url")),
                text(row, "description"),
                List.of(array(row, "types", String[].class)),
                EndpointStatus.of(text(row, "status")),
                new SecretGeneration(integer(row, "generation"), row.get("previous_until", Instant.class)),
                integer(row, "failures"),
                row.get("failing_since", Instant.class),
                instant(row, "created_at"));
    }
}
