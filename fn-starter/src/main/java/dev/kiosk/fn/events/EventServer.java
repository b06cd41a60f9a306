package dev.kiosk.fn.events;

import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.events.InboxTransaction.Answer;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.problem.ProblemAnswer;
import dev.kiosk.fn.sweep.SweepRound;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.fn.web.ResponseBody;
import io.cloudevents.CloudEvent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where brokers deliver events: 200 with the reply in binary mode, 202 where there is none, else a problem. It stands on the
 * HTTP server itself: with Spring's web part an event would cost nearly twice as much (ADR 22).
 */
final class EventServer implements NettyRouteProvider {

    private static final String PATH = "/events";
    private static final byte[] NOTHING = {};

    private final EventProcessor processor;
    private final Face face;
    private final Gate gate;
    private final InFlight inFlight;
    private final JsonMapper json;
    private final EventLog log;
    private final SweepRound sweeps;
    private final ReceiptSweep receipts;
    private final int maxBytes;

    EventServer(
            EventProcessor processor,
            Face face,
            Gate gate,
            InFlight inFlight,
            JsonMapper json,
            EventLog log,
            SweepRound sweeps,
            ReceiptSweep receipts,
            int maxBytes) {
        this.processor = processor;
        this.face = face;
        this.gate = gate;
        this.inFlight = inFlight;
        this.json = json;
        this.log = log;
        this.sweeps = sweeps;
        this.receipts = receipts;
        this.maxBytes = maxBytes;
    }

    @Override
    public HttpServerRoutes apply(HttpServerRoutes routes) {
        return face.isInner() ? routes.route(request -> request.fullPath().equals(PATH), this::answer) : routes;
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        long start = System.nanoTime();
        Origin origin = Origin.of(request.requestHeaders()::get);
        response.header(Origin.CORRELATION_ID, origin.correlationId());
        return receive(request, origin, start)
                .map(answer -> send(answer, response))
                .onErrorResume(failure -> Mono.just(refuse(request, failure, response)))
                .flatMap(sent -> sent);
    }

    private Mono<Answer> receive(HttpServerRequest request, Origin origin, long start) {
        return gate.admit(request.requestHeaders().get(HttpHeaderNames.AUTHORIZATION))
                .then(Mono.defer(() -> read(request)))
                .doOnError(failure -> log.refused(failure, start))
                .flatMap(event -> handle(event, origin, start))
                .contextWrite(origin::writeTo);
    }

    /** Fails with {@code CloudEventCodecException}, or {@code DataBufferLimitException} for a body too large. */
    private Mono<CloudEvent> read(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST)
                ? RequestBody.of(request, maxBytes).map(body -> CloudEventCodec.decode(request.requestHeaders(), body))
                : Mono.error(() -> Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Events are posted")
                        .header(HttpHeaders.ALLOW, "POST"));
    }

    private Mono<Answer> handle(CloudEvent event, Origin origin, long start) {
        return inFlight.shield(processor.handle(event, EventMeta.of(event, origin)))
                .doOnNext(answer -> log.handled(event, answer, start))
                .doOnNext(answer -> inPassing())
                .doOnError(failure -> log.failed(event, failure, start));
    }

    private void inPassing() {
        receipts.saySoon();
        sweeps.passBy();
    }

    private static Mono<Void> send(Answer answer, HttpServerResponse response) {
        CloudEvent reply = answer.reply().orElse(null);
        if (reply == null) {
            return send(HttpStatus.ACCEPTED, NOTHING, response);
        }
        byte[] body = CloudEventCodec.encodeBinary(reply, response::header);
        return send(HttpStatus.OK, body, response);
    }

    private Mono<Void> refuse(HttpServerRequest request, Throwable failure, HttpServerResponse response) {
        ProblemAnswer problem = ProblemAnswer.to(failure, request.method() + " " + request.fullPath());
        problem.headers().forEach(response::header);
        response.header(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        return send(problem.status(), json.writeValueAsBytes(problem.body()), response);
    }

    private static Mono<Void> send(HttpStatus status, byte[] body, HttpServerResponse response) {
        return ResponseBody.send(response.status(status.value()), body);
    }
}
