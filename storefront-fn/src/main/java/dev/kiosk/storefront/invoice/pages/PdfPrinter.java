package dev.kiosk.storefront.invoice.pages;

import dev.kiosk.storefront.invoice.application.Printer;
import dev.kiosk.storefront.invoice.domain.Issued;
import dev.kiosk.storefront.web.pages.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Prints papers, beside the event loops. */
@Component
class PdfPrinter implements Printer {

    @Override
    public Mono<byte[]> pdf(Issued paper) {
        return Mono.fromCallable(() -> {
                    Texts texts = new Texts(paper.document().particulars().locale());
                    return PdfPaper.of(PaperView.of(paper, texts), texts);
                })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
