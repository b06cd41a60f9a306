package dev.kiosk.proving.fault;

import java.time.Duration;

/** Something that goes wrong with the machines, not on the way between them. */
public sealed interface Fault {

    /** SIGKILL. */
    record Kill(String process) implements Fault {}

    /** SIGKILL to the broker, and all that it held is gone. */
    record Forget() implements Fault {}

    /** SIGSTOP, and SIGCONT after a while. */
    record Pause(String process, Duration time) implements Fault {}

    /** Postgres stops without a checkpoint and recovers. */
    record CrashPostgres() implements Fault {}

    /** SIGKILL to one process of Postgres. */
    record KillBackend(int which) implements Fault {}
}
