package dev.kiosk.local.postgres;

import dev.kiosk.local.start.StartException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of Postgres for this operating system, from the class path.
 *
 * @param home the folder with {@code bin}
 */
record PostgresBinaries(Path home) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    /**
     * Unpacks the programs, unless this very version lies there already.
     *
     * @param root holds one folder for each version
     * @throws StartException if there are none for this machine
     */
    static PostgresBinaries unpackedIn(Path root) {
        try {
            byte[] archive = archive();
            Path home = root.resolve(digest(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartException("Postgres cannot be unpacked to " + root + ": " + e.getMessage(), e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String arch = System.getProperty("os.arch");
        try (InputStream in = resource(system, arch.equals("amd64") ? "x86_64" : arch)) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String system, String arch) throws IOException {
        @Nullable InputStream in = null;
        try {
            in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, arch);
        } catch (IllegalStateException e) {
            throw new StartException("no Postgres for " + system + " on " + arch + ": " + e.getMessage(), e);
        }
        if (in == null) {
            throw new StartException("no Postgres for " + system + " on " + arch);
        }
        return in;
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        moveTo(home, draft);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** In one step, so that a folder by that name is always whole. */
    private static void moveTo(Path home, Path draft) throws IOException {
        try {
            Files.move(draft, home);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) { // or another process was faster
                throw e;
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
