package dev.kiosk.local.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports to listen on. */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int TRIES = 100;

    private Ports() {}

    /**
     * @param port 0 is always free
     * @param setting how to choose another, for the message
     * @throws StartException if somebody listens on the port
     */
    public static void requireFree(String host, int port, String setting) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartException("port " + port + " is taken; choose another with " + setting, e);
        }
    }

    /**
     * A port that nobody listens on at the moment. Not one of those that outgoing connections get: such a one might be gone
     * before it is used.
     */
    public static int anyFree(String host) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, BEYOND))
                .limit(TRIES)
                .filter(port -> isFree(host, port))
                .findFirst()
                .orElseThrow(() -> new StartException("no free port on " + host));
    }

    private static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
