package dev.kiosk.proving.process;

import dev.kiosk.proving.proxy.Route;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a shop of processes is started with.
 *
 * @param manifests the folder of Knative manifests
 * @param work data and logs; a new folder
 * @param binaries where the programs of Postgres are unpacked to
 * @param copies processes of a Service, where they are not one
 * @param variables of every function's environment, beside those of its manifest
 * @param patches class folders that come before everything else on a function's class path, by function
 * @param javaOptions how large each Java machine is, and what compiles its code
 * @param trained whether each program is first started once to train a cache with which it starts faster ever after
 * @param lines makes of the way to a Service, or to {@code broker}, the way that others get to see; null: nothing is in between
 */
public record Settings(
        Path manifests,
        Path work,
        Path binaries,
        Map<String, Integer> copies,
        Map<String, String> variables,
        Map<String, List<Path>> patches,
        List<String> javaOptions,
        boolean trained,
        @Nullable BiFunction<String, Route, Route> lines) {

    public Settings {
        copies = Map.copyOf(copies);
        variables = Map.copyOf(variables);
        patches = Map.copyOf(patches);
        javaOptions = List.copyOf(javaOptions);
    }

    /** One process of each Service, and nothing between them. */
    public static Settings plain(Path manifests, Path work, Path binaries) {
        return new Settings(manifests, work, binaries, Map.of(), Map.of(), Map.of(), JavaCommand.SMALL, false, null);
    }

    public Settings withCopies(String service, int count) {
        return new Settings(
                manifests,
                work,
                binaries,
                with(copies, service, count),
                variables,
                patches,
                javaOptions,
                trained,
                lines);
    }

    public Settings withVariable(String name, String value) {
        return new Settings(
                manifests, work, binaries, copies, with(variables, name, value), patches, javaOptions, trained, lines);
    }

    public Settings withPatch(String function, Path classes) {
        return new Settings(
                manifests,
                work,
                binaries,
                copies,
                variables,
                with(patches, function, List.of(classes)),
                javaOptions,
                trained,
                lines);
    }

    public Settings withLines(BiFunction<String, Route, Route> between) {
        return new Settings(manifests, work, binaries, copies, variables, patches, javaOptions, trained, between);
    }

    public Settings withJavaOptions(List<String> options) {
        return new Settings(manifests, work, binaries, copies, variables, patches, options, trained, lines);
    }

    public Settings withTraining(boolean wanted) {
        return new Settings(manifests, work, binaries, copies, variables, patches, javaOptions, wanted, lines);
    }

    int copiesOf(String service) {
        return copies.getOrDefault(service, 1);
    }

    List<Path> patchesOf(String function) {
        return patches.getOrDefault(function, List.of());
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
