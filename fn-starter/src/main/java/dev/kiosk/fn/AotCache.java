package dev.kiosk.fn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The AOT cache of an image, named by the system property {@code kiosk.aot-cache}. A JVM that does not take it says nothing
 * and starts several times slower, so the function says it.
 */
final class AotCache {

    private static final Logger LOG = LoggerFactory.getLogger(AotCache.class);
    private static final Path MAPPINGS = Path.of("/proc/self/maps");

    private AotCache() {}

    /** One line in the log; none where the property is not set, as in a development tree. */
    static void report() {
        String cache = System.getProperty("kiosk.aot-cache");
        if (cache == null) {
            return;
        }
        Boolean used = isUsed(cache, MAPPINGS);
        if (used == null) {
            LOG.info("AOT cache {}: whether it is in use cannot be told here", cache);
        } else if (used) {
            LOG.info("AOT cache {} is in use", cache);
        } else {
            LOG.warn("AOT cache {} was refused by the JVM: every start is slow; -Xlog:aot says why", cache);
        }
    }

    /** By what the kernel has mapped into this process; null where it does not tell. */
    static @Nullable Boolean isUsed(String cache, Path mappings) {
        try (Stream<String> lines = Files.lines(mappings)) {
            return lines.anyMatch(line -> line.endsWith(" " + cache));
        } catch (IOException e) {
            return null;
        }
    }
}
