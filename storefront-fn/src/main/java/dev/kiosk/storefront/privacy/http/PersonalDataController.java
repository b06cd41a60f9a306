package dev.kiosk.storefront.privacy.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.privacy.application.Addresses;
import dev.kiosk.storefront.privacy.domain.PersonalDataExport;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** All that is kept of somebody, for staff: a piece of JSON a line. */
@OnFace(Face.INNER)
@RestController
@Needs(Permission.PRIVACY_CHANGE)
class PersonalDataController {

    private final PersonalDataExport export;

    PersonalDataController(PersonalDataExport export) {
        this.export = export;
    }

    @PostMapping(path = "/api/personal-data", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<String> export(@RequestBody AddressRequest request) {
        return export.of(Addresses.of(request.checked())).map(piece -> piece + "\n");
    }
}
