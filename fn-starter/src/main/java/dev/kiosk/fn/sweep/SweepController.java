package dev.kiosk.fn.sweep;

import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Runs every sweep, on the word of a PingSource or a person. */
@OnFace(Face.INNER)
@RestController
public final class SweepController {

    private final Gate gate;
    private final SweepRound round;

    SweepController(Gate gate, SweepRound round) {
        this.gate = gate;
        this.round = round;
    }

    /** What each sweep found, by its name. Fails if one failed, after all have run. */
    @PostMapping("/sweep")
    public Mono<Map<String, Long>> sweep(ServerWebExchange exchange) {
        return gate.admit(exchange).then(Mono.defer(round::all));
    }
}
