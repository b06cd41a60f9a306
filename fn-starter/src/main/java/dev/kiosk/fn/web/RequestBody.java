package dev.kiosk.fn.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

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
        return collect(
                request.getHeaders().getContentLength(), request.getBody().map(RequestBody::copy), maxBytes);
    }

    /** The same, of a request that Spring has not seen. */
    public static Mono<byte[]> of(HttpServerRequest request, int maxBytes) {
        String length = request.requestHeaders().get(HttpHeaderNames.CONTENT_LENGTH, "-1");
        return collect(Long.parseLong(length), request.receive().asByteArray(), maxBytes);
    }

    private static Mono<byte[]> collect(long declared, Flux<byte[]> parts, int maxBytes) {
        return declared > maxBytes
                ? Mono.error(() -> tooLarge(maxBytes))
                : parts.collect(() -> new RequestBody(maxBytes), RequestBody::add)
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
