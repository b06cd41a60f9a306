package dev.kiosk.images.startup;

import java.nio.file.Path;
import java.util.List;

/**
 * A way to start the same function.
 *
 * @param arguments what stands after {@code java}
 * @param files what has to be in the image for it
 */
record Variant(String name, List<String> arguments, List<Path> files) {

    Variant {
        arguments = List.copyOf(arguments);
        files = List.copyOf(files);
    }
}
