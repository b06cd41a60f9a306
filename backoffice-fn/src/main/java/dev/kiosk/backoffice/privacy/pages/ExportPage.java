package dev.kiosk.backoffice.privacy.pages;

import dev.kiosk.backoffice.client.PersonalDataClient;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Form;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code /admin/privacy/export}: all that is kept of somebody, as one JSON document that is sent as it is read. */
@OnFace(Face.PUBLIC)
@RestController
@Needs(Permission.PRIVACY_CHANGE)
class ExportPage {

    private final PersonalDataClient data;
    private final PrivacyPage page;
    private final Clock clock;

    ExportPage(PersonalDataClient data, PrivacyPage page, Clock clock) {
        this.data = data;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping(PrivacyPage.PATH + "/export")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(PrivacyPage::checked)
                .flatMap(sent -> sent.isGood()
                        ? Mono.just(file(document(data.of(sent.value(PrivacyPage.EMAIL)), clock.instant())))
                        : page.refused(sent, exchange).map(ExportPage::streamed));
    }

    /** Nothing is sent before the first piece is here: until then a function that is away is told as on any page. */
    private static Flux<DataBuffer> document(Flux<JsonNode> pieces, Instant at) {
        String head = "{\"exportedAt\":\"" + at + "\",\"pieces\":[\n";
        return pieces.index((n, piece) -> (n == 0 ? head : ",\n") + piece)
                .defaultIfEmpty(head)
                .concatWithValues("\n]}\n")
                .map(ExportPage::buffer);
    }

    private static ResponseEntity<Flux<DataBuffer>> file(Flux<DataBuffer> document) {
        ContentDisposition file =
                ContentDisposition.attachment().filename("personal-data.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(document);
    }

    private static ResponseEntity<Flux<DataBuffer>> streamed(ResponseEntity<byte[]> page) {
        byte[] body = page.getBody() == null ? new byte[0] : page.getBody();
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
