package dev.kiosk.proving.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the programs of the class path are started. */
final class JavaCommand {

    /** Of a small pod, where nobody says otherwise. */
    static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final List<String> ALWAYS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private JavaCommand() {}

    /**
     * @param options of the Java machine: its size, its compilers
     * @param more such options
     */
    static List<String> of(String main, List<String> arguments, List<String> options, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(ALWAYS);
        command.addAll(more);
        command.add(main);
        command.addAll(arguments);
        return command;
    }

    /** With the class path in it, which is too long for a command line that people read. */
    static Map<String, String> environment(Map<String, String> variables, List<Path> before) {
        Map<String, String> all = new HashMap<>(variables);
        String patches = before.stream().map(path -> path + File.pathSeparator).collect(Collectors.joining());
        all.put("CLASSPATH", patches + jars());
        return all;
    }

    /** Without the classes of those who start it. */
    private static String jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("/proving/target/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
