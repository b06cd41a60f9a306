package dev.kiosk.storefront.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client of server-sent events over a real socket. Whatever is waited for has a time-out. */
public final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

    private EventStream(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        headers.forEach(request::header);
        this.response = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        Thread.startVirtualThread(this::read);
    }

    public static EventStream open(URI uri, Map<String, String> headers) {
        return new EventStream(uri, headers);
    }

    /** One block of a stream; {@code end} is where the connection ended. */
    public record Frame(String id, String event, String data, String comment, String retry, boolean end) {

        static final Frame END = new Frame("", "", "", "", "", true);

        static Frame of(List<String> lines) {
            return new Frame(
                    field(lines, "id:"),
                    field(lines, "event:"),
                    field(lines, "data:"),
                    field(lines, ":"),
                    field(lines, "retry:"),
                    false);
        }

        private static String field(List<String> lines, String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The answer as far as its first event. */
    public Reply begun() {
        Frame first = status() == 200 ? next() : Frame.END;
        String text = first.end()
                ? ""
                : Stream.of("id:" + first.id(), "event:" + first.event(), "data:" + first.data())
                        .filter(line -> !line.endsWith(":"))
                        .collect(Collectors.joining("\n"));
        return new Reply(status(), response.headers(), text);
    }

    /** The next event, or the end. */
    public Frame next() {
        Frame frame = nextFrame();
        while (!frame.end() && frame.event().isEmpty()) {
            frame = nextFrame();
        }
        return frame;
    }

    /** The next block, a comment maybe. */
    public Frame nextFrame() {
        try {
            return Objects.requireNonNull(
                    frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nothing came in " + PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public List<Frame> next(int events) {
        List<Frame> taken = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            taken.add(next());
        }
        return taken;
    }

    /** All events until the connection ends. */
    public List<Frame> rest() {
        List<Frame> taken = new ArrayList<>();
        for (Frame frame = next(); !frame.end(); frame = next()) {
            taken.add(frame);
        }
        return taken;
    }

    private void read() {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    frames.add(Frame.of(lines));
                    lines.clear();
                } else {
                    lines.add(line);
                }
            }
            frames.add(Frame.END);
        } catch (IOException e) {
            frames.add(Frame.END);
        }
    }

    /** As a client that vanishes. */
    public void leave() {
        http.shutdownNow();
    }

    @Override
    public void close() {
        leave();
    }
}
