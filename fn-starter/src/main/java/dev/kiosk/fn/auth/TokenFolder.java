package dev.kiosk.fn.auth;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tokens for other functions, each in a file of the name of the Service that it is meant for, as the kubelet projects them: a
 * token is good for one audience only.
 *
 * @param folder null where others ask for no token
 */
public record TokenFolder(@Nullable Path folder) {

    /**
     * The value of an {@code Authorization} header for an address such as {@code http://order-fn.kiosk.svc.cluster.local/}; empty
     * where none is asked for. Fails if there should be a token and is none.
     */
    public Mono<String> authorization(URI address) {
        return folder == null ? Mono.empty() : new TokenFile(folder.resolve(service(address))).authorization();
    }

    /** The first label of the host; never a way out of the folder. */
    private static String service(URI address) {
        String host = String.valueOf(address.getHost());
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }
}
