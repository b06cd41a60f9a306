package dev.kiosk.cluster.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The platform team's command line, on the class path that it is shipped with. */
public final class Ops {

    private Ops() {}

    /** Whatever comes of it. */
    public static Command tried(String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Djdk.net.hosts.file=" + Addresses.hosts(),
                "@ops/target/ops.args"));
        words.addAll(List.of(arguments));
        if (!arguments[0].equals("smoke")) {
            Cluster.context().ifPresent(context -> words.addAll(List.of("--context", context)));
        }
        return Command.tried(words);
    }
}
