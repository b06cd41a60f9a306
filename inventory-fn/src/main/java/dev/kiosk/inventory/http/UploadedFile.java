package dev.kiosk.inventory.http;

import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * The body of a request, larger than the codecs take. Buffers are copied and released before they are counted:
 * {@code DataBufferUtils.join} releases the one that exceeds the limit twice.
 */
final class UploadedFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int maxBytes;

    private UploadedFile(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Fails with {@link DataBufferLimitException} for a file too large; one that says so itself is not even read. */
    static Mono<byte[]> of(ServerHttpRequest request, int maxBytes) {
        if (request.getHeaders().getContentLength() > maxBytes) {
            return Mono.error(() -> tooLarge(maxBytes));
        }
        return request.getBody()
                .map(UploadedFile::copy)
                .collect(() -> new UploadedFile(maxBytes), UploadedFile::add)
                .map(file -> file.bytes.toByteArray());
    }

    private static byte[] copy(DataBuffer buffer) {
        byte[] copy = new byte[buffer.readableByteCount()];
        buffer.read(copy);
        DataBufferUtils.release(buffer);
        return copy;
    }

    private void add(byte[] more) {
        if (more.length > maxBytes - bytes.size()) {
            throw tooLarge(maxBytes);
        }
        bytes.writeBytes(more);
    }

    private static DataBufferLimitException tooLarge(int maxBytes) {
        return new DataBufferLimitException("more than " + maxBytes + " bytes");
    }
}
