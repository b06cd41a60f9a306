package dev.kiosk.backoffice.web;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /} and {@code /admin}: lead to the first page. */
@OnFace(Face.PUBLIC)
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
