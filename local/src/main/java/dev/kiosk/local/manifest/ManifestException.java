package dev.kiosk.local.manifest;

/** A manifest that cannot be used. The message is one line that names the file, the object and what is wrong with it. */
public final class ManifestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ManifestException(String where, String problem) {
        super(where + ": " + problem.lines().findFirst().orElse(problem));
    }
}
