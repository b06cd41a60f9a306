package dev.kiosk.local.start;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random secrets, made when first asked for and kept in a file that only its owner can read. */
public final class Secrets {

    private static final int BYTES = 24;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final Properties kept = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            secrets.read();
        }
        return secrets;
    }

    /** The same in every run. */
    public synchronized String named(String name) {
        String secret = kept.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            kept.setProperty(name, secret);
            write();
        }
        return secret;
    }

    private void read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException("the secrets in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** In one step: a crash leaves the old file or the new one. */
    private void write() {
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secrets", ".new", OWNER_ONLY);
            try (Writer writer = Files.newBufferedWriter(draft)) {
                kept.store(writer, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartException("the secrets cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }
}
