package dev.kiosk.proving.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How often a page of 8 kB reaches the disk: written and forced, as {@code pg_test_fsync} does for {@code fdatasync}. */
final class Fsyncs {

    private static final int PAGE = 8192;
    private static final double NANOS_A_SECOND = 1e9;

    private Fsyncs() {}

    /** @param folder where the data of Postgres is, or on the same disk */
    static double perSecond(Path folder, Duration time) throws IOException {
        Path file = folder.resolve("fsync.probe");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
            long start = System.nanoTime();
            long end = start + time.toNanos();
            int count = 0;
            while (System.nanoTime() < end) {
                channel.write(page.clear(), 0);
                channel.force(false);
                count++;
            }
            return count * NANOS_A_SECOND / (System.nanoTime() - start);
        }
    }
}
