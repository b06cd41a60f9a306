package dev.kiosk.webhook.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.webhook.domain.ToldOrders;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** All that is kept of orders, for staff: a piece of JSON a line. Whose orders they are, storefront-fn knows. */
@OnFace(Face.INNER)
@RestController
@Needs(Permission.PRIVACY_CHANGE)
class PersonalDataController {

    private static final int MOST = 500;

    private final ToldOrders told;

    PersonalDataController(ToldOrders told) {
        this.told = told;
    }

    /** @param orderIds 1 to 500 */
    record OrdersRequest(@Nullable List<String> orderIds) {

        List<UUID> checked() {
            Violations violations = new Violations();
            List<String> given = Objects.requireNonNullElse(orderIds, List.of());
            if (given.isEmpty() || given.size() > MOST) {
                violations.add("orderIds", "are 1 to " + MOST);
            }
            List<UUID> ids =
                    given.stream().map(id -> violations.uuid("orderIds", id)).toList();
            violations.throwIfAny();
            return ids;
        }
    }

    @PostMapping(path = "/api/personal-data", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<String> export(@RequestBody OrdersRequest request) {
        return told.of(request.checked()).map(piece -> piece + "\n");
    }
}
