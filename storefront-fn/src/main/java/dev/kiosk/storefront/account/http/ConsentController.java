package dev.kiosk.storefront.account.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.account.domain.Consent.Purpose;
import dev.kiosk.storefront.account.domain.Consents;
import dev.kiosk.storefront.account.domain.Consents.Given;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who agrees to what, for staff and for whatever writes the letters that it is about. Those who do not any more are missing. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.INNER)
@RestController
class ConsentController {

    private static final int A_PAGE = 200;

    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    /** @param next what the next page comes after; null on the last */
    record ConsentListResponse(
            List<ConsentResponse> items,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long next) {

        static ConsentListResponse of(List<Given> found) {
            return new ConsentListResponse(
                    found.stream().map(ConsentResponse::of).toList(),
                    found.size() < A_PAGE ? null : found.getLast().position());
        }
    }

    /** @param words that were agreed to, in that language */
    record ConsentResponse(String email, String words, String language, Instant givenAt) {

        static ConsentResponse of(Given given) {
            return new ConsentResponse(
                    given.email(),
                    given.consent().words(),
                    given.consent().language(),
                    given.consent().givenAt());
        }
    }

    /** @param after the {@code next} of the page before */
    @GetMapping("/api/consents")
    Mono<ConsentListResponse> list(@RequestParam String purpose, @RequestParam(defaultValue = "0") long after) {
        Purpose what = Purpose.of(purpose).orElseThrow(() -> Problem.invalid("purpose is news"));
        return consents.holding(what, after, A_PAGE).collectList().map(ConsentListResponse::of);
    }
}
