package dev.kiosk.proving.fault;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A run under faults.
 *
 * @param timeToConfirm how long an order has to be confirmed; what is longer in life is short here, to be seen
 * @param answersLast whether the broker answers a publish when every subscriber has, and stops where its publisher hangs up
 * @param work a new folder for data and logs
 * @param binaries where the programs of Postgres are unpacked to
 */
public record ChaosSettings(
        long seed, int orders, Duration timeToConfirm, boolean answersLast, Path manifests, Path work, Path binaries) {}
