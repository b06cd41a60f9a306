package dev.kiosk.proving.bench;

/**
 * What a process has used so far.
 *
 * @param cpuSeconds in user and in kernel mode
 * @param rssMib resident memory now
 */
public record Usage(double cpuSeconds, double rssMib) {

    Usage plus(Usage other) {
        return new Usage(cpuSeconds + other.cpuSeconds, rssMib + other.rssMib);
    }

    Usage since(Usage before) {
        return new Usage(cpuSeconds - before.cpuSeconds, rssMib);
    }
}
