package dev.kiosk.storefront.admin.web;

import dev.kiosk.ui.page.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin}: leads to the first room. */
@RestController
class FrontDoor {

    @GetMapping("/admin")
    ResponseEntity<byte[]> enter() {
        return Answers.seeOther(Section.ORDERS.path());
    }
}
