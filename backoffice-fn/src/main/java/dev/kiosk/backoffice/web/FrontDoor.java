package dev.kiosk.backoffice.web;

import dev.kiosk.ui.page.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /} and {@code /admin}: lead to the first page. */
@RestController
class FrontDoor {

    @GetMapping("/")
    ResponseEntity<byte[]> arrive() {
        return Answers.seeOther("/admin");
    }

    @GetMapping("/admin")
    ResponseEntity<byte[]> enter() {
        return Answers.seeOther(Section.ORDERS.path());
    }
}
