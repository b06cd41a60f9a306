package dev.kiosk.storefront.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where a request comes from, as far as that can be told: the last public address on its way. What is before that in
 * {@code X-Forwarded-For} anybody can write there.
 */
public final class Network {

    private static final int SITE_OF_IPV6 = 8;
    private static final int MOST = 500;

    private Network() {}

    /** An IPv4 address, or the first half of one of IPv6; empty where all of the way is inside. */
    public static Optional<String> of(ServerHttpRequest request) {
        String forwarded = String.join(",", request.getHeaders().getOrEmpty("X-Forwarded-For"));
        String end = forwarded.substring(Math.max(0, forwarded.length() - MOST));
        Stream<@Nullable InetAddress> way = Stream.concat(
                Stream.of(peer(request.getRemoteAddress())),
                Arrays.stream(end.split(",", -1)).map(Network::address).toList().reversed().stream());
        return way.filter(Objects::nonNull)
                .filter(Network::isPublic)
                .findFirst()
                .map(Network::site);
    }

    private static @Nullable InetAddress peer(@Nullable InetSocketAddress peer) {
        return peer == null ? null : peer.getAddress();
    }

    private static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isPublic(InetAddress address) {
        int first = address.getAddress()[0] & 0xff;
        int second = address.getAddress()[1] & 0xff;
        boolean inside = address instanceof Inet6Address
                ? (first & 0xfe) == 0xfc
                : first == 0 || (first == 100 && (second & 0xc0) == 64);
        return !inside
                && !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress();
    }

    private static String site(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SITE_OF_IPV6));
    }
}
