package dev.kiosk.fn.web;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** The whole body of a response that does not go through Spring. */
public final class ResponseBody {

    private ResponseBody() {}

    /** Completes when it is sent, after the status and the headers. Nobody may write to the bytes any more. */
    public static Mono<Void> send(HttpServerResponse response, byte[] body) {
        return response.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length))
                .sendObject(Unpooled.wrappedBuffer(body))
                .then();
    }
}
