package dev.kiosk.contracts;

import java.util.List;

/** Says which events its emitter has: whoever waits for that says them no more. */
public interface Receipt extends EventData {

    /** Their ids, of whatever sources. */
    List<String> eventIds();
}
