package dev.kiosk.local;

import dev.kiosk.local.broker.Habits;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a platform is started with.
 *
 * @param manifests the folder of Knative manifests
 * @param data the folder that keeps everything between runs
 * @param binaries where the programs of Postgres are unpacked to; may be shared by several data folders
 * @param host the address that everything listens on
 * @param ports by the name of a Service, {@code broker}, {@code postgres}, {@code smtp} or {@code mail}; 0 for any
 * @param otherPort of what {@code ports} does not name
 * @param demo whether a new platform gets the demo catalogue
 * @param only the Services to start; all where none is named
 * @param habits of the broker
 */
public record PlatformSettings(
        Path manifests,
        Path data,
        Path binaries,
        String host,
        Map<String, Integer> ports,
        int otherPort,
        boolean demo,
        List<String> only,
        Habits habits) {

    static final String BROKER = "broker";
    static final String POSTGRES = "postgres";
    static final String SMTP = "smtp";
    static final String MAIL = "mail";
    static final Map<String, Integer> USUAL_PORTS = Map.of(
            "storefront-fn",
            8080,
            "storefront-fn-events",
            8081,
            "order-fn",
            8082,
            "inventory-fn",
            8083,
            "webhook-fn",
            8084,
            "backoffice-fn",
            8085,
            BROKER,
            8090,
            POSTGRES,
            54321,
            MAIL,
            8025);

    /** What the variables that set a port begin with. */
    static final String PORT_VARIABLE = "KIOSK_PORT_";

    private static final String LOOPBACK = "127.0.0.1";

    public PlatformSettings {
        ports = Map.copyOf(ports);
        only = List.copyOf(only);
    }

    /** The manifests of the project with all that is optional, ports that nobody uses, and no demo catalogue: for tests, from a module's folder. */
    public static PlatformSettings forTests(Path data) {
        return new PlatformSettings(
                Path.of("../knative/overlays/webhooks"),
                data,
                Path.of("target/postgres-binaries").toAbsolutePath(),
                LOOPBACK,
                Map.of(),
                0,
                false,
                List.of(),
                Habits.BEST);
    }

    public PlatformSettings withHabits(Habits other) {
        return new PlatformSettings(manifests, data, binaries, host, ports, otherPort, demo, only, other);
    }

    public PlatformSettings withManifests(Path folder) {
        return new PlatformSettings(folder, data, binaries, host, ports, otherPort, demo, only, habits);
    }

    public PlatformSettings withBinaries(Path folder) {
        return new PlatformSettings(manifests, data, folder, host, ports, otherPort, demo, only, habits);
    }

    public PlatformSettings withDemo() {
        return new PlatformSettings(manifests, data, binaries, host, ports, otherPort, true, only, habits);
    }

    public PlatformSettings withPort(String name, int port) {
        Map<String, Integer> more = new HashMap<>(ports);
        more.put(name, port);
        return new PlatformSettings(manifests, data, binaries, host, more, otherPort, demo, only, habits);
    }

    int port(String name) {
        return ports.getOrDefault(name, otherPort);
    }

    /** How to choose another port, for a message. */
    static String settingOfPort(String name) {
        return "--port " + name + "=<port> or " + PORT_VARIABLE
                + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What a variable of the environment sets the port of. */
    static String nameOfPort(String variable) {
        return variable.substring(PORT_VARIABLE.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
