package dev.kiosk.local.newfunction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** How a command ended, and what it said. */
    record Ended(int status, String output) {}

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

    /** As `make new-fn NAME=…` does. */
    Ended newFunction(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "scaffold/NewFunction.java"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** The function's main code and resources, compiled with what this module is compiled with. */
    Path compiled(String function) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(function).resolve("target/classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d", classes.toString(), "-proc:none", "-parameters", "-Xlint:all,-processing,-classfile", "-Werror"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        sources(function, "src/main/java").forEach(file -> arguments.add(file.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError("the function does not compile");
        }
        Path resources = folder.resolve(function).resolve("src/main/resources");
        for (Path file : sources(function, "src/main/resources")) {
            Path copy = classes.resolve(resources.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return classes;
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
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(folder.relativize(file) + "\n" + Files.readString(file));
            }
        }
        return texts;
    }
}
