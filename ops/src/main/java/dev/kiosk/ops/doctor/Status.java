package dev.kiosk.ops.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.kiosk.ops.output.ExitStatus;
import java.util.Locale;

/** How bad it is, the worst last. */
public enum Status {
    OK(ExitStatus.OK),
    WARN(ExitStatus.WARNING),
    FAIL(ExitStatus.FAILURE);

    private final int exitStatus;

    Status(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    int exitStatus() {
        return exitStatus;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
