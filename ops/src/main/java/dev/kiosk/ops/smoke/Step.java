package dev.kiosk.ops.smoke;

/**
 * One thing that was done.
 *
 * @param step what it is called
 * @param ok whether it went well
 * @param millis how long it took
 * @param detail what came of it
 */
public record Step(String step, boolean ok, long millis, String detail) {}
