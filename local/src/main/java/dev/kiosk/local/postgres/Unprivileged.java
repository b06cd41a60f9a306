package dev.kiosk.local.postgres;

import dev.kiosk.local.start.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a program without the privileges of root, with which Postgres refuses to run. A user namespace does it where the
 * kernel allows one: files stay the caller's. Else the program becomes another user, to whom its files are given.
 */
enum Unprivileged {
    AS_WE_ARE,
    IN_A_USER_NAMESPACE,
    AS_ANOTHER_USER;

    private static final int NOBODY = 65534;

    /** @throws StartException if this is root and neither way is open */
    static Unprivileged way() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_WE_ARE;
        }
        for (Unprivileged way : List.of(IN_A_USER_NAMESPACE, AS_ANOTHER_USER)) {
            if (Command.succeeds(way.command("true"))) {
                return way;
            }
        }
        throw new StartException("Postgres does not run as root, and neither unshare nor setpriv works here: "
                + "start Kiosk as another user");
    }

    List<String> command(String... program) {
        return Stream.concat(prefix().stream(), Stream.of(program)).toList();
    }

    private List<String> prefix() {
        return switch (this) {
            case AS_WE_ARE -> List.of();
            case IN_A_USER_NAMESPACE -> List.of("unshare", "--user");
            case AS_ANOTHER_USER -> List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        };
    }

    /** Gives a file or an empty folder to whoever the program runs as. */
    void give(Path path) throws IOException {
        if (this == AS_ANOTHER_USER) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }
}
