package dev.kiosk.fn.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;

/**
 * A token in a file that somebody else renews, as the kubelet does with a projected one. It is read for every use: the file is in
 * memory there, so that costs less than knowing whether it has changed.
 */
public record TokenFile(Path file) {

    /** The value of an {@code Authorization} header: RFC 6750, section 2.1. Fails with an {@link IOException} if there is none. */
    public Mono<String> authorization() {
        return Mono.fromCallable(this::read);
    }

    private String read() throws IOException {
        String token = Files.readString(file).strip();
        if (token.isEmpty()) {
            throw new IOException("there is no token in " + file);
        }
        return "Bearer " + token;
    }
}
