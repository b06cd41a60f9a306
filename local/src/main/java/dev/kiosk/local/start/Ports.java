package dev.kiosk.local.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports to listen on. */
public final class Ports {

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

    /** A port that nobody listens on at the moment. */
    public static int anyFree(String host) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartException("no free port on " + host + ": " + e.getMessage(), e);
        }
    }
}
