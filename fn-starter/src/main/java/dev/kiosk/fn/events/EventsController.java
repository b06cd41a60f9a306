package dev.kiosk.fn.events;

import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.events.InboxTransaction.Answer;
import dev.kiosk.fn.trace.Origin;
import io.cloudevents.CloudEvent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a broker delivers events: 200 with the reply in binary mode, 202 where there is none, else a problem. */
@RestController
public final class EventsController {

    private final Gate gate;
    private final EventProcessor processor;
    private final EventRequests requests;
    private final EventLog log;

    EventsController(Gate gate, EventProcessor processor, EventRequests requests, EventLog log) {
        this.gate = gate;
        this.processor = processor;
        this.requests = requests;
        this.log = log;
    }

    @PostMapping("/events")
    public Mono<ResponseEntity<byte[]>> receive(ServerWebExchange exchange) {
        long start = System.nanoTime();
        Origin request = exchange.getAttribute(Origin.class.getName());
        return gate.admit(exchange)
                .then(Mono.defer(() -> requests.read(exchange.getRequest())))
                .flatMap(event -> processor
                        .process(event, request)
                        .doOnNext(answer -> log.handled(event, answer, start))
                        .doOnError(failure -> log.failed(event, failure, start)))
                .map(EventsController::respond);
    }

    private static ResponseEntity<byte[]> respond(Answer answer) {
        return answer.reply()
                .map(EventsController::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.ACCEPTED).build());
    }

    private static ResponseEntity<byte[]> ok(CloudEvent reply) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        byte[] body = CloudEventCodec.encodeBinary(reply, response::header);
        return response.body(body);
    }
}
