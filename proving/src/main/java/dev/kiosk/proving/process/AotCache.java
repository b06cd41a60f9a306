package dev.kiosk.proving.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Caches of the Java machine (JEP 514) by program: one that is killed a hundred times should start fast. */
final class AotCache {

    private final Path folder;
    private final boolean training;

    private AotCache(Path folder, boolean training) {
        this.folder = folder;
        this.training = training;
    }

    /** Uses what there is. */
    static AotCache using(Path folder) {
        return new AotCache(folder, false);
    }

    /** Makes one of each program that starts, becomes ready, and is told to end. */
    static AotCache making(Path folder) {
        return new AotCache(folder, true);
    }

    List<String> optionsOf(String program) {
        Path file = folder.resolve(program + ".aot");
        if (training) {
            return List.of("-XX:AOTCacheOutput=" + file);
        }
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }
}
