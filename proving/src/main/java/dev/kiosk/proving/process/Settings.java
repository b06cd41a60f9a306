package dev.kiosk.proving.process;

import dev.kiosk.proving.proxy.Route;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a shop of processes is started with: by itself one process of each Service, and nothing between them. */
public final class Settings {
    final Path manifests;
    final Path work;
    final Path binaries;
    final Map<String, String> variables = new HashMap<>();
    List<String> javaOptions = JavaCommand.SMALL;
    List<String> brokerOptions = List.of();
    boolean trained;

    @Nullable
    BiFunction<String, Route, Route> routes;

    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, List<Path>> patches = new HashMap<>();

    /**
     * @param manifests the folder of Knative manifests
     * @param work data and logs; a new folder
     * @param binaries where the programs of Postgres are unpacked to
     */
    public Settings(Path manifests, Path work, Path binaries) {
        this.manifests = manifests;
        this.work = work;
        this.binaries = binaries;
    }

    public Settings withCopies(String service, int count) {
        copies.put(service, count);
        return this;
    }

    /** Of every function's environment, beside those of its manifest. */
    public Settings withVariable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** @param classes a folder that comes before everything else on the function's class path */
    public Settings withPatch(String function, Path classes) {
        patches.put(function, List.of(classes));
        return this;
    }

    /** @param between makes of the way to a Service, or to {@code broker}, the way that others get to see */
    public Settings withRoutes(BiFunction<String, Route, Route> between) {
        routes = between;
        return this;
    }

    /** @param options how large each Java machine is, and what compiles its code */
    public Settings withJavaOptions(List<String> options) {
        javaOptions = List.copyOf(options);
        return this;
    }

    /** @param wanted whether each program first makes a cache with which it starts faster ever after */
    public Settings withTraining(boolean wanted) {
        trained = wanted;
        return this;
    }

    /** @param options what the broker is told, beside where everything is */
    public Settings withBrokerOptions(List<String> options) {
        brokerOptions = List.copyOf(options);
        return this;
    }

    int copiesOf(String service) {
        return copies.getOrDefault(service, 1);
    }

    List<Path> patchesOf(String function) {
        return patches.getOrDefault(function, List.of());
    }
}
