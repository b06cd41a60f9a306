package dev.kiosk.backoffice.privacy.pages;

import dev.kiosk.backoffice.client.ErasureClient;
import dev.kiosk.backoffice.client.ErasureClient.Erasure;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/privacy}. Whose erasure it is, no page says: staff type the address. */
@OnFace(Face.PUBLIC)
@RestController
@Needs(Permission.PRIVACY_READ)
class PrivacyPage {

    static final String PATH = "/admin/privacy";
    static final String EMAIL = "email";

    private final ErasureClient erasures;
    private final Office office;

    PrivacyPage(ErasureClient erasures, Office office) {
        this.erasures = erasures;
        this.office = office;
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
        return erasures.list().map(found -> page(HttpStatus.OK, found, SentForm.NOTHING, exchange));
    }

    @PostMapping(PATH + "/search")
    Mono<ResponseEntity<byte[]>> search(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(PrivacyPage::checked)
                .flatMap(sent -> sent.isGood()
                        ? erasures.of(sent.value(EMAIL)).map(found -> page(HttpStatus.OK, found, sent, exchange))
                        : refused(sent, exchange));
    }

    @Needs(Permission.PRIVACY_CHANGE)
    @PostMapping(PATH + "/erasures")
    Mono<ResponseEntity<byte[]>> erase(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(PrivacyPage::checked)
                .flatMap(sent -> sent.isGood()
                        ? erasures.request(sent.value(EMAIL)).map(id -> Answers.seeOther(Done.ERASING.at(PATH)))
                        : refused(sent, exchange));
    }

    static SentForm checked(Form form) {
        SentForm sent = SentForm.of(form).requireText(EMAIL, "An e-mail address", EmailAddress.MAX_LENGTH);
        return sent.isGood() && !EmailAddress.isOne(EmailAddress.normal(sent.value(EMAIL)))
                ? sent.wrong(EMAIL, "This is no e-mail address.")
                : sent;
    }

    Mono<ResponseEntity<byte[]>> refused(SentForm sent, ServerWebExchange exchange) {
        return erasures.list().map(found -> page(HttpStatus.UNPROCESSABLE_CONTENT, found, sent, exchange));
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, List<Erasure> found, SentForm sent, ServerWebExchange exchange) {
        return office.show(status, new PrivacyView(office.frame(exchange, Section.PRIVACY), found, sent));
    }
}
