package dev.kiosk.cluster.page;

import dev.kiosk.cluster.platform.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** knative/, for another namespace. */
final class Manifests {

    private static final Path PLAIN = Command.PROJECT.resolve("knative");

    private Manifests() {}

    /** A copy that {@code kubectl apply -k} takes. */
    static Path copy(Wording wording) throws IOException {
        return copy(PLAIN, wording);
    }

    /** @param plain the folder */
    static Path copy(Path plain, Wording wording) throws IOException {
        Path copy = wording.folder().toAbsolutePath();
        try (Stream<Path> files = Files.walk(plain)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                Path target = copy.resolve(plain.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, wording.of(Files.readString(file)));
            }
        }
        return copy;
    }
}
