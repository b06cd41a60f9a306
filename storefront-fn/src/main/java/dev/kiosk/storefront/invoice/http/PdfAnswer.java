package dev.kiosk.storefront.invoice.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.invoice.application.Printer;
import dev.kiosk.storefront.invoice.domain.Issued;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** A paper as a PDF, for one person. */
public final class PdfAnswer {

    private PdfAnswer() {}

    /** 404 for none. */
    public static Mono<ResponseEntity<byte[]>> of(Mono<Issued> paper, Printer printer) {
        return paper.switchIfEmpty(Mono.error(Problem::nothingHere))
                .flatMap(found -> printer.pdf(found)
                        .map(pdf -> ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .cacheControl(CacheControl.noStore())
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.inline()
                                                .filename(found.number() + ".pdf")
                                                .build()
                                                .toString())
                                .body(pdf)));
    }
}
