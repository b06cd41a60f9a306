package dev.kiosk.proving.bench;

import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** Reactor Netty and nothing else: answers every request with a small JSON document. Its argument is the port. */
public final class EchoServer {

    private static final String BODY =
            "{\"slug\":\"teapot\",\"name\":\"A teapot\",\"text\":\"" + "x".repeat(400) + "\"}";

    private EchoServer() {}

    public static void main(String... args) throws InterruptedException {
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(args[0]))
                .handle((request, response) ->
                        response.header("content-type", "application/json").sendString(Mono.just(BODY)))
                .bindNow();
        new CountDownLatch(1).await(); // until a signal comes
    }
}
