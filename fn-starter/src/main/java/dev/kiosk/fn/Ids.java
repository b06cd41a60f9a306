package dev.kiosk.fn;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Identifiers that sort by the time they were made: UUID version 7, RFC 9562 section 5.7. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator VERSION_7 = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static UUID next() {
        return VERSION_7.generate();
    }
}
