package dev.kiosk.fn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A proxy keeps few connections and sends one request after the other on each, the next as soon as it has an answer. */
class KeepAliveIT {

    private static final int PATIENCE_IN_MILLIS = 10_000;

    /** Takes a while, as it asks the database. */
    private static final String SLOW = request("/actuator/health/readiness");

    /** Is answered within the event loop that reads it. */
    private static final String QUICK = request("/no-such-page");

    @Test
    void answersARequestAfterOneThatHadToWaitForAnother() throws IOException {
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
                SampleServer server = SampleServer.start(database);
                Socket client = new Socket("localhost", server.uri("/").getPort())) {
            client.setSoTimeout(PATIENCE_IN_MILLIS);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            for (int i = 0; i < 10; i++) {
                send(client, SLOW + QUICK);
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 404 Not Found");

                send(client, QUICK);
                assertThat(status(answers)).isEqualTo("HTTP/1.1 404 Not Found");
            }
        }
    }

    private static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static void send(Socket client, String requests) throws IOException {
        client.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    /** Of the next answer, which is read to its end. */
    private static String status(BufferedReader answers) throws IOException {
        String status = answers.readLine();
        int length = 0;
        for (String line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        assertThat(answers.skip(length)).isEqualTo(length);
        return status;
    }
}
