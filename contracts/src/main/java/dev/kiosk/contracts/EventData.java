package dev.kiosk.contracts;

/** The data of an event: what happened to one aggregate, in the past tense. Serialised as a JSON object. */
public interface EventData {

    /** The aggregate's id: the CloudEvents {@code subject}, and the {@code partitionkey} that orders its events. */
    String subject();
}
