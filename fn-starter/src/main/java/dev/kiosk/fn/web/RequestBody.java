package dev.kiosk.fn.web;

import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * The whole body of a request, up to a size. Buffers are copied and released before they are counted:
 * {@code DataBufferUtils.join} releases the one that exceeds the limit twice.
 */
public final class RequestBody {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int maxBytes;

    private RequestBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Fails with {@link DataBufferLimitException} for a body too large; one that says so itself is not even read. */
    public static Mono<byte[]> of(ServerHttpRequest request, int maxBytes) {
        if (request.getHeaders().getContentLength() > maxBytes) {
            return Mono.error(() -> tooLarge(maxBytes));
        }
        return request.getBody()
                .map(RequestBody::copy)
                .collect(() -> new RequestBody(maxBytes), RequestBody::add)
                .map(body -> body.bytes.toByteArray());
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
