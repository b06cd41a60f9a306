package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.SoldOrderClient;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Uuids;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /admin/orders/…/invoices}: what was issued, and issuing what is not due by itself. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.PUBLIC)
@RestController
@RequestMapping("/admin/orders/{orderId}/invoices")
class InvoicePage {

    private final SoldOrderClient sold;

    InvoicePage(SoldOrderClient sold) {
        this.sold = sold;
    }

    @Needs(Permission.MONEY_CHANGE)
    @PostMapping
    Mono<ResponseEntity<byte[]>> issue(@PathVariable String orderId) {
        UUID id = id(orderId);
        return sold.issueInvoice(id)
                .then(Mono.fromSupplier(() -> Answers.seeOther(Done.INVOICED.at("/admin/orders/" + id))));
    }

    @GetMapping("/{number}")
    ResponseEntity<Flux<DataBuffer>> show(@PathVariable String orderId, @PathVariable String number) {
        ContentDisposition file =
                ContentDisposition.inline().filename(number + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(sold.invoice(id(orderId), number));
    }

    private static UUID id(String orderId) {
        return Uuids.parse(orderId).orElseThrow(Problem::nothingHere);
    }
}
