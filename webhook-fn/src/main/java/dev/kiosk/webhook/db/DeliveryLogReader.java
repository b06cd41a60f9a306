package dev.kiosk.webhook.db;

import static dev.kiosk.webhook.db.Columns.array;
import static dev.kiosk.webhook.db.Columns.text;
import static dev.kiosk.webhook.db.Columns.uuid;

import dev.kiosk.webhook.domain.Attempt;
import dev.kiosk.webhook.domain.DeliveryLog;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Reads what was sent to an endpoint, with every attempt. */
final class DeliveryLogReader {

    private static final String LATEST = """
            select d.id, m.id as message_id, m.type, m.subject, d.state, d.due_at,
                array(select cast(extract(epoch from at) * 1000 as bigint) from webhook_attempt
                    where delivery_id = d.id order by id) as times,
                array(select status from webhook_attempt where delivery_id = d.id order by id) as statuses,
                array(select millis from webhook_attempt where delivery_id = d.id order by id) as durations,
                array(select answer from webhook_attempt where delivery_id = d.id order by id) as answers
            from webhook_delivery d join webhook_message m on m.id = d.message_id
            where d.endpoint_id = :endpoint order by m.at desc, d.id limit :limit
            """;

    private final DatabaseClient database;

    DeliveryLogReader(DatabaseClient database) {
        this.database = database;
    }

    Flux<DeliveryLog> read(UUID endpointId, int limit) {
        return database.sql(LATEST)
                .bind("endpoint", endpointId)
                .bind("limit", limit)
                .map(DeliveryLogReader::log)
                .all();
    }

    private static DeliveryLog log(Readable row) {
        return new DeliveryLog(
                uuid(row, "id"),
                text(row, "message_id"),
                text(row, "type"),
                text(row, "subject"),
                text(row, "state"),
                row.get("due_at", Instant.class),
                attempts(row));
    }

    private static List<Attempt> attempts(Readable row) {
        Long[] times = array(row, "times", Long[].class);
        Integer[] statuses = array(row, "statuses", Integer[].class);
        Long[] durations = array(row, "durations", Long[].class);
        String[] answers = array(row, "answers", String[].class);
        return IntStream.range(0, times.length)
                .mapToObj(i -> new Attempt(Instant.ofEpochMilli(times[i]), statuses[i], durations[i], answers[i]))
                .toList();
    }
}
