package dev.kiosk.backoffice.web.access;

import java.net.InetSocketAddress;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request came from, for the books: proxies say it, and nobody is let in by it. */
public final class NetworkAddress {

    private NetworkAddress() {}

    /** As {@code X-Forwarded-For} has it, all of it, for anybody may have written its beginning; else who connected. */
    public static String of(ServerHttpRequest request) {
        String forwarded = request.getHeaders().getFirst("X-Forwarded-For");
        InetSocketAddress caller = request.getRemoteAddress();
        if (forwarded != null) {
            return forwarded;
        }
        return caller == null ? "" : caller.getHostString();
    }
}
