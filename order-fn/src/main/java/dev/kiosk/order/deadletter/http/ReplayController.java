package dev.kiosk.order.deadletter.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.deadletter.application.ReplayDesk;
import dev.kiosk.order.deadletter.application.ReplayDesk.Result.Discarded;
import dev.kiosk.order.deadletter.application.ReplayDesk.Result.Done;
import dev.kiosk.order.deadletter.application.ReplayDesk.Result.NoEvent;
import dev.kiosk.order.deadletter.application.ReplayDesk.Result.NotAllowed;
import dev.kiosk.order.deadletter.application.ReplayDesk.Result.OfEarlierInstallation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Dead letters delivered again, one or many. */
@Needs(Permission.EVENTS_CHANGE)
@OnFace(Face.INNER)
@RestController
final class ReplayController {

    private final ReplayDesk desk;

    ReplayController(ReplayDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/dead-letters/{id}/replay")
    Mono<ReplayResponse> one(@PathVariable UUID id) {
        return desk.replay(id)
                .switchIfEmpty(DeadLetterDetailController.notFound())
                .map(ReplayController::answer);
    }

    @PostMapping("/api/dead-letters/replays")
    Mono<ReplaysResponse> many(@RequestBody ReplaysRequest request) {
        return desk.replayAll(request.type(), request.destination(), request.most())
                .map(ReplaysResponse::of);
    }

    private static ReplayResponse answer(ReplayDesk.Result result) {
        return switch (result) {
            case Done(var replay) -> ReplayResponse.of(replay);
            case NotAllowed(String destination) ->
                throw Problem.of(
                                HttpStatus.CONFLICT,
                                "not-a-subscriber",
                                "Where this comes from is no subscriber that may be delivered to")
                        .with("destination", destination);
            case Discarded _ -> throw Problem.of(HttpStatus.CONFLICT, "discarded", "Somebody gave this dead letter up");
            case OfEarlierInstallation _ ->
                throw Problem.of(
                        HttpStatus.CONFLICT,
                        "of-earlier-installation",
                        "This is of an installation that is gone; it is older than this one");
            case NoEvent _ -> throw Problem.of(HttpStatus.CONFLICT, "not-an-event", "What arrived is no CloudEvent");
        };
    }
}
