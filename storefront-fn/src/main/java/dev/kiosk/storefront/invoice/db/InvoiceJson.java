package dev.kiosk.storefront.invoice.db;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.kiosk.storefront.invoice.domain.CreditNote;
import dev.kiosk.storefront.invoice.domain.Invoice;
import dev.kiosk.storefront.invoice.domain.InvoiceDocument;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Papers, as they are kept: every later release reads them. */
final class InvoiceJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(InvoiceDocument.class, Kinds.class)
            .build();

    private InvoiceJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Invoice.class, name = "invoice"),
        @JsonSubTypes.Type(value = CreditNote.class, name = "credit-note")
    })
    private interface Kinds {}

    static String write(InvoiceDocument document) {
        return JSON.writerFor(InvoiceDocument.class).writeValueAsString(document);
    }

    static InvoiceDocument read(String json) {
        return JSON.readValue(json, InvoiceDocument.class);
    }
}
