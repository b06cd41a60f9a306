package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * {@code /staff/signed-out}: with the way to the provider, whose own session goes on; no form may lead to another site by itself.
 * Nothing is there without an issuer.
 */
@OnFace(Face.PUBLIC)
@RestController
class SignedOutPage {

    static final String PATH = "/staff/signed-out";

    private final Entrance entrance;
    private final BackofficeProperties settings;
    private final Office office;

    SignedOutPage(Entrance entrance, BackofficeProperties settings, Office office) {
        this.entrance = entrance;
        this.settings = settings;
        this.office = office;
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<byte[]>> show() {
        return Mono.justOrEmpty(entrance.signIn())
                .switchIfEmpty(Mono.error(Problem::nothingHere))
                .flatMap(signIn -> signIn.provider().endSession().onErrorReturn(Problem.class, ""))
                .map(place -> office.showAlone(
                        HttpStatus.OK,
                        "signed-out",
                        new SignedOut(office.styleSheet(), place.isEmpty() ? "" : away(place))));
    }

    private String away(String place) {
        String client = settings.oidc() == null ? "" : settings.oidc().clientId();
        return UriComponentsBuilder.fromUriString(place)
                .queryParam("client_id", "{client}")
                .encode()
                .buildAndExpand(client)
                .toUriString();
    }
}
