package dev.kiosk.local.manifest;

import dev.kiosk.local.routing.Destination;
import java.net.URI;
import java.time.ZoneId;
import org.springframework.scheduling.support.CronExpression;

/**
 * A PingSource: an event at set times.
 *
 * @param cron five fields in the manifest, with the second 0 in front here
 * @param contentType of the data
 * @param data what the event carries; may be empty
 */
public record PingSchedule(
        String name,
        String namespace,
        CronExpression cron,
        ZoneId zone,
        String contentType,
        String data,
        Destination sink) {

    /** The CloudEvents {@code source} that a cluster gives it. */
    public URI source() {
        return URI.create("/apis/v1/namespaces/" + namespace + "/pingsources/" + name);
    }
}
