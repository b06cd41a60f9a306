package dev.kiosk.order.deadletter.http;

import dev.kiosk.order.deadletter.domain.Replay;
import java.util.List;

/** How many were delivered again, and how that went. */
record ReplaysResponse(int replayed, long taken, long refused, long unanswered) {

    static ReplaysResponse of(List<Replay> replays) {
        return new ReplaysResponse(
                replays.size(), count(replays, "taken"), count(replays, "refused"), count(replays, "unanswered"));
    }

    private static long count(List<Replay> replays, String outcome) {
        return replays.stream().filter(replay -> replay.code().equals(outcome)).count();
    }
}
