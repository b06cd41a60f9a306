package dev.kiosk.storefront.invoice.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.invoice.application.InvoiceDesk;
import dev.kiosk.storefront.invoice.application.Printer;
import dev.kiosk.storefront.invoice.domain.Issued;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Invoices and credit notes, for staff. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/sold-orders/{orderId}/invoices")
class InvoiceStaffController {

    private final InvoiceDesk desk;
    private final Printer printer;

    InvoiceStaffController(InvoiceDesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @GetMapping
    Mono<InvoiceListResponse> list(@PathVariable UUID orderId) {
        return desk.of(orderId).map(InvoiceListResponse::of);
    }

    /** Issues the invoice before the order is shipped; again, it changes nothing. */
    @Needs(Permission.MONEY_CHANGE)
    @PostMapping
    Mono<InvoiceListResponse> issue(@PathVariable UUID orderId) {
        return desk.issue(orderId)
                .switchIfEmpty(
                        Mono.error(() -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order")))
                .map(InvoiceStaffController::issued)
                .map(InvoiceListResponse::of);
    }

    private static List<Issued> issued(List<Issued> issued) {
        if (issued.isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "invoice-not-due", "What is not paid is not invoiced");
        }
        return issued;
    }

    @GetMapping("/{number}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable UUID orderId, @PathVariable String number) {
        return PdfAnswer.of(desk.find(orderId, number), printer);
    }
}
