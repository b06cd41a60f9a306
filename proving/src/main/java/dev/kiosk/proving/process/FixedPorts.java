package dev.kiosk.proving.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that stay ours while their process is dead: below those that the system hands to outgoing connections. */
final class FixedPorts {

    private static final int FROM = 20_000;
    private static final int TO = 30_000;

    private final Set<Integer> taken = new HashSet<>();

    int next() {
        int port = ThreadLocalRandom.current().nextInt(FROM, TO);
        while (!taken.add(port) || !isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(FROM, TO);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
