package dev.kiosk.local.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of one platform, held while it runs. The operating system lets go of it when the process dies. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;
    private final Secrets secrets;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
        this.secrets = Secrets.in(path.resolve("secrets.properties"));
    }

    /** @throws StartException if another process holds it, or it cannot be written */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel lock =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lock) == null) {
                lock.close();
                throw new StartException("Kiosk runs already with the data folder " + path);
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new StartException("the data folder " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Whether this was noted by {@link #note}, in this run or one before. */
    public boolean isNoted(String fact) {
        return Files.exists(resolve(fact));
    }

    /** Notes a fact for later runs. */
    public void note(String fact) {
        try {
            Files.writeString(resolve(fact), "");
        } catch (IOException e) {
            throw new StartException("the data folder " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StartException("the data folder " + path + " cannot be let go of: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lock) throws IOException {
        try {
            return lock.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }
}
