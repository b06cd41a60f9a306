package dev.kiosk.storefront.invoice.db;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.invoice.domain.InvoiceDocument;
import dev.kiosk.storefront.invoice.domain.Invoices;
import dev.kiosk.storefront.invoice.domain.Issued;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invoices. The row of a series is locked from the number to the commit, so that numbers have no gaps. */
@Repository
class R2dbcInvoices implements Invoices {

    private final DatabaseClient database;

    R2dbcInvoices(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Issued> of(UUID orderId) {
        return database.sql("""
                        select number, issued_at, cast(document as text) as document from invoice
                        where order_id = :order order by cause <> 'order', sequence
                        """)
                .bind("order", orderId)
                .map(R2dbcInvoices::issued)
                .all();
    }

    @Override
    public Mono<Issued> add(String series, InvoiceDocument document, Instant at) {
        return database.sql("""
                        with next as (
                            insert into invoice_series (series, last) values (:series, 1)
                            on conflict (series) do update set last = invoice_series.last + 1
                            returning last)
                        insert into invoice (number, series, sequence, order_id, cause, issued_at, document)
                        select :series || lpad(cast(last as text), greatest(6, length(cast(last as text))), '0'), :series,
                            last, :order, :cause, :at, cast(:document as jsonb)
                        from next
                        returning number, issued_at, cast(document as text) as document
                        """)
                .bind("series", series)
                .bind("order", document.particulars().orderId())
                .bind("cause", document.cause())
                .bind("at", at)
                .bind("document", InvoiceJson.write(document))
                .map(R2dbcInvoices::issued)
                .one();
    }

    private static Issued issued(Readable row) {
        return new Issued(
                Columns.text(row, "number"),
                Columns.instant(row, "issued_at"),
                InvoiceJson.read(Columns.text(row, "document")));
    }
}
