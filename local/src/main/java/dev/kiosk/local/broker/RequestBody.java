package dev.kiosk.local.broker;

import java.io.ByteArrayOutputStream;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Collects a request's body, up to a size. */
final class RequestBody {

    private static final int LARGEST = 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    private RequestBody() {}

    /** Empty if the request has none. Fails with {@link TooLargeException}. */
    static Mono<byte[]> of(HttpServerRequest request) {
        return request.receive()
                .asByteArray()
                .collect(RequestBody::new, RequestBody::add)
                .map(body -> body.bytes.toByteArray());
    }

    private void add(byte[] chunk) {
        if (bytes.size() + chunk.length > LARGEST) {
            throw new TooLargeException();
        }
        bytes.writeBytes(chunk);
    }

    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("larger than " + LARGEST + " bytes");
        }
    }
}
