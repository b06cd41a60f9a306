package dev.kiosk.local.manifest;

import io.fabric8.knative.sources.v1.PingSource;
import io.fabric8.knative.sources.v1.PingSourceSpec;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** Reads a PingSource. */
final class PingReader {

    private static final int FIELDS = 5;

    private PingReader() {}

    static PingSchedule read(ManifestObject object, PingSource source, Destinations destinations) {
        PingSourceSpec spec = source.getSpec();
        if (spec == null || spec.getSchedule() == null) {
            throw object.problem("no spec.schedule");
        }
        if (spec.getDataBase64() != null || spec.getCeOverrides() != null) {
            throw object.problem("spec.dataBase64 and spec.ceOverrides are not understood by local");
        }
        return new PingSchedule(
                object.name(),
                object.namespace(),
                cron(object, spec.getSchedule()),
                zone(object, spec.getTimezone()),
                Objects.requireNonNullElse(spec.getContentType(), ""),
                Objects.requireNonNullElse(spec.getData(), ""),
                destinations.read(object, "spec.sink", spec.getSink()));
    }

    private static CronExpression cron(ManifestObject object, String schedule) {
        try {
            if (schedule.strip().split("\\s+", -1).length != FIELDS) {
                throw new IllegalArgumentException("it does not have five fields");
            }
            return CronExpression.parse("0 " + schedule.strip());
        } catch (IllegalArgumentException e) {
            throw object.problem("spec.schedule is no cron expression: " + schedule + ": " + e.getMessage());
        }
    }

    private static ZoneId zone(ManifestObject object, @Nullable String zone) {
        try {
            return ZoneId.of(zone == null || zone.isEmpty() ? "UTC" : zone);
        } catch (DateTimeException e) {
            throw object.problem("spec.timezone is unknown: " + zone);
        }
    }
}
