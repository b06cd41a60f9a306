package dev.kiosk.proving.process;

import java.sql.SQLException;
import java.util.List;

/** Kills processes of Postgres. */
final class Backends {

    private Backends() {}

    /** False if there was none, or Postgres is down. */
    static boolean kill(Databases databases, int which) {
        try {
            List<Long> pids = databases.backends();
            return !pids.isEmpty() && Signals.send("-KILL", pids.get(Math.floorMod(which, pids.size())));
        } catch (SQLException e) {
            return false;
        }
    }
}
