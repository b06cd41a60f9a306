package dev.kiosk.images.startup;

import dev.kiosk.images.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways to start one function, each with one thing more than the one before. */
final class Variants {

    private static final String SPRING_AOT = "-Dspring.aot.enabled=true";

    private final String function;
    private final Path fatJar;
    private final Path application;
    private final Path options;
    private final Path caches;

    /**
     * @param build what {@code make images} leaves: {@code jars} and {@code images}
     * @param caches a folder for AOT caches
     */
    Variants(String function, Path build, Path caches) throws IOException {
        this.function = function;
        this.fatJar = build.resolve("jars").resolve(function).resolve("app.jar");
        this.application = caches.resolve("app");
        this.options = build.resolve("images/java.args");
        this.caches = caches;
        assemble(build.resolve("images").resolve(function));
    }

    List<Variant> all() throws IOException, SQLException {
        Path jar = application.resolve("app.jar");
        List<String> extracted = List.of("-jar", jar.toString());
        List<String> tuned = prepend(extracted, "@" + options);
        List<String> springAot = prepend(tuned, SPRING_AOT);
        return List.of(
                new Variant("fat jar", List.of("-jar", fatJar.toString()), List.of(fatJar)),
                new Variant("+ extracted", extracted, List.of(application)),
                new Variant("+ Serial GC, C1, small stacks", tuned, List.of(application)),
                new Variant("+ Spring AOT", springAot, List.of(application)),
                cached("+ AOT cache of the context's refresh", springAot, refreshed(springAot)),
                cached("+ AOT cache of traffic (the image)", springAot, trained(springAot)));
    }

    private Variant cached(String name, List<String> program, Path cache) {
        return new Variant(
                name, prepend(program, "-XX:AOTCache=" + cache, "-XX:AOTMode=on"), List.of(application, cache));
    }

    private Path trained(List<String> program) throws IOException, SQLException {
        Path cache = caches.resolve("traffic.aot");
        new Training(function, program).train(cache);
        return cache;
    }

    private Path refreshed(List<String> program) throws IOException, SQLException {
        Path cache = caches.resolve("refresh.aot");
        new Training(function, prepend(program, "-Dspring.context.exit=onRefresh")).end(cache);
        return cache;
    }

    private static List<String> prepend(List<String> program, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(program);
        return all;
    }

    /** The folders that become layers of the image, as one. */
    private void assemble(Path layers) throws IOException {
        for (String layer : List.of("dependencies", "snapshot-dependencies", "application")) {
            Path from = layers.resolve(layer);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = application.resolve(from.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
