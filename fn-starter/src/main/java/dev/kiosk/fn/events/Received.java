package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;

/** An event as a handler gets it: decoded and valid. */
public record Received<E extends EventData>(EventMeta meta, E data) {}
