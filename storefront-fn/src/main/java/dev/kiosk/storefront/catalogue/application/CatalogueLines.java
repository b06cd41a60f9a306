package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.storefront.StorefrontProperties;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The lines of a catalogue file while it arrives, without ever holding all of it. */
@Component
public final class CatalogueLines {

    private static final int MAX_LINE_LENGTH = 262_144;

    private final long maxBytes;

    CatalogueLines(StorefrontProperties settings) {
        this.maxBytes = settings.maxImportSize().toBytes();
    }

    /**
     * Fails with {@link DataBufferLimitException} for a file, or a line of it, that is too large.
     *
     * @param charset of the file; null where nobody says
     */
    public Flux<String> of(Flux<DataBuffer> file, @Nullable Charset charset) {
        return Flux.defer(() -> {
            Lines lines = new Lines(MAX_LINE_LENGTH, charset);
            return limited(file)
                    .map(CatalogueLines::bytes)
                    .concatMapIterable(lines::next)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(lines.end())));
        });
    }

    /** Whether a file that says so long it is would be too large. */
    public boolean isTooLarge(long length) {
        return length > maxBytes;
    }

    public DataBufferLimitException tooLarge() {
        return new DataBufferLimitException("a catalogue file has at most " + maxBytes + " bytes");
    }

    /** The file, which fails with {@link DataBufferLimitException} where it is too large. */
    Flux<DataBuffer> limited(Flux<DataBuffer> file) {
        return Flux.defer(() -> {
            AtomicLong received = new AtomicLong();
            return file.map(buffer -> within(received.addAndGet(buffer.readableByteCount()), buffer));
        });
    }

    private DataBuffer within(long received, DataBuffer buffer) {
        if (isTooLarge(received)) {
            DataBufferUtils.release(buffer);
            throw tooLarge();
        }
        return buffer;
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
