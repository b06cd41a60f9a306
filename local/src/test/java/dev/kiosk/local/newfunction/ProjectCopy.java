package dev.kiosk.local.newfunction;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** As much of the project as a new function changes. */
record ProjectCopy(Path folder) {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> TOUCHED = List.of(
            "scaffold",
            "knative",
            "helm",
            "pom.xml",
            "local/pom.xml",
            "README.md",
            "docs/kn.md",
            "ops/src/main/java/dev/kiosk/ops/cluster");

    static ProjectCopy in(Path folder) throws IOException {
        for (String part : TOUCHED) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(PROJECT.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return new ProjectCopy(folder);
    }

    /** As `make new-fn NAME=…` does: what is wrong with the name, or nothing. */
    String newFunction(String name) throws IOException, ReflectiveOperationException {
        Path classes = folder.resolve("scaffold-classes");
        compile(classes, List.of(folder.resolve("scaffold/NewFunction.java")));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return (String) loader.loadClass("NewFunction")
                    .getMethod("make", Path.class, String.class)
                    .invoke(null, folder, name);
        }
    }

    /** The function's main code and resources, compiled with what this module is compiled with. */
    Path compiled(String function) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(function).resolve("target/classes"));
        compile(classes, sources(function, "src/main/java"));
        Path resources = folder.resolve(function).resolve("src/main/resources");
        for (Path file : sources(function, "src/main/resources")) {
            Path copy = classes.resolve(resources.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return classes;
    }

    private static void compile(Path classes, List<Path> sources) {
        List<String> arguments = new ArrayList<>(List.of(
                "-d", classes.toString(), "-proc:none", "-parameters", "-Xlint:all,-processing,-classfile", "-Werror"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        sources.forEach(file -> arguments.add(file.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError("does not compile: " + sources);
        }
    }

    private List<Path> sources(String function, String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(function).resolve(part))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Every file, with its text. */
    List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> !each.toString().endsWith(".class"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                texts.add(folder.relativize(file) + "\n" + Files.readString(file));
            }
        }
        return texts;
    }
}
