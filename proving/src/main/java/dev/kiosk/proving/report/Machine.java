package dev.kiosk.proving.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where it was measured.
 *
 * @param cpu as the kernel names it
 * @param memoryGib of the machine
 */
public record Machine(String cpu, int cores, double memoryGib, String system, String java) {

    private static final double KIB_A_GIB = 1 << 20;

    /** This one. */
    public static Machine here() {
        return new Machine(
                field("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                Math.round(kib(field("/proc/meminfo", "MemTotal", "0")) / KIB_A_GIB * 10) / 10.0,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version());
    }

    private static double kib(String text) {
        return Double.parseDouble(text.replace("kB", "").strip());
    }

    private static String field(String file, String name, String otherwise) {
        if (Files.notExists(Path.of(file))) {
            return otherwise;
        }
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
