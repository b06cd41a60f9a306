package dev.kiosk.ops.output;

/** For whom a command prints. */
public enum OutputFormat {
    TEXT,
    JSON
}
