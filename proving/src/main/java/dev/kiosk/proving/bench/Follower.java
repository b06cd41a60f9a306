package dev.kiosk.proving.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A customer's page: follows an order, and comes again where it was whenever its stream ends. */
final class Follower implements Runnable {

    private static final String ID = "id:";
    private static final int TIMEOUT_MILLIS = 60_000;

    private final URI storefront;
    private final Bought order;
    private final AtomicInteger open;
    private final Consumer<String> told;
    private volatile boolean leaving;
    private volatile Socket socket = new Socket();
    private String lastEventId = "0";

    /**
     * @param open how many streams are open, this one counted while it is
     * @param told is given each line
     */
    Follower(URI storefront, Bought order, AtomicInteger open, Consumer<String> told) {
        this.storefront = storefront;
        this.order = order;
        this.open = open;
        this.told = told;
    }

    @Override
    public void run() {
        while (!leaving) {
            try (Socket connection = new Socket(storefront.getHost(), storefront.getPort())) {
                socket = connection;
                connection.setSoTimeout(TIMEOUT_MILLIS);
                follow(connection);
            } catch (IOException e) {
                // the stream broke, as streams do: it is followed again
            }
            pause();
        }
    }

    void leave() {
        leaving = true;
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(Socket connection) throws IOException {
        connection.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8), 1024);
        String status = answer.readLine();
        if (status == null || !status.contains(" 200 ")) {
            return;
        }
        open.incrementAndGet();
        try {
            for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                hear(line);
            }
        } finally {
            open.decrementAndGet();
        }
    }

    private void hear(String line) {
        if (line.startsWith(ID)) {
            lastEventId = line.substring(ID.length());
        } else {
            told.accept(line); // chunks of HTTP may divide a line of the stream; JSON is never divided
        }
    }

    private String request() {
        return "GET /api/orders/" + order.orderId() + "/events HTTP/1.1\r\nHost: " + storefront.getAuthority()
                + "\r\nAuthorization: Bearer " + order.accessToken() + "\r\nLast-Event-ID: " + lastEventId
                + "\r\nConnection: close\r\n\r\n";
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(500, 1500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
