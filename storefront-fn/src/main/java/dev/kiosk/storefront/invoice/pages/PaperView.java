package dev.kiosk.storefront.invoice.pages;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.storefront.invoice.domain.CreditNote;
import dev.kiosk.storefront.invoice.domain.Invoice;
import dev.kiosk.storefront.invoice.domain.Issued;
import dev.kiosk.storefront.invoice.domain.Particulars;
import dev.kiosk.storefront.invoice.domain.RateSum;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.web.pages.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper in words.
 *
 * @param seller line by line
 * @param buyer line by line
 * @param facts what there is to know beside: what it is called, and what it is
 * @param goods rows of a table; none where no goods are on it
 * @param sums what it comes to
 * @param rates rows of a table of what was taxed how; none where nothing was
 */
record PaperView(
        String number,
        String title,
        List<String> seller,
        List<String> buyer,
        List<Fact> facts,
        List<List<String>> goods,
        List<Sum> sums,
        List<List<String>> rates) {

    record Fact(String name, String value) {}

    static PaperView of(Issued paper, Texts texts) {
        return switch (paper.document()) {
            case Invoice invoice -> of(paper, invoice, texts);
            case CreditNote note -> of(paper, note, texts);
        };
    }

    private static PaperView of(Issued paper, Invoice invoice, Texts texts) {
        Particulars particulars = invoice.particulars();
        List<Fact> facts = facts(paper, texts);
        if (invoice.suppliedAt() != null) {
            facts.add(2, new Fact(texts.text("invoice.supplied"), texts.date(invoice.suppliedAt())));
        }
        return new PaperView(
                paper.number(),
                texts.text("invoice.title", paper.number()),
                particulars.seller(),
                particulars.buyer(),
                facts,
                invoice.items().stream()
                        .map(item -> row(item, particulars, texts))
                        .toList(),
                Sum.of(invoice.itemised(), invoice.totals(), particulars.currency(), texts),
                rates(invoice.rates(), particulars, texts));
    }

    private static PaperView of(Issued paper, CreditNote note, Texts texts) {
        Particulars particulars = note.particulars();
        List<Fact> facts = facts(paper, texts);
        facts.add(1, new Fact(texts.text("invoice.corrects"), note.corrects()));
        return new PaperView(
                paper.number(),
                texts.text("invoice.credit.title", paper.number()),
                particulars.seller(),
                particulars.buyer(),
                facts,
                note.goods().stream().map(item -> row(item, particulars, texts)).toList(),
                List.of(new Sum(
                        texts.text("invoice.credit.total"),
                        texts.money(note.total(), particulars.currency()),
                        Sum.Kind.TOTAL)),
                rates(note.rates(), particulars, texts));
    }

    private static List<Fact> facts(Issued paper, Texts texts) {
        Particulars particulars = paper.document().particulars();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.text("invoice.date"), texts.date(paper.at())));
        facts.add(new Fact(
                texts.text("order.number"),
                OrderNumber.of(particulars.orderId()) + ", " + texts.date(particulars.orderedAt())));
        addIfSaid(facts, texts.text("invoice.vat.seller"), particulars.sellerVatId());
        addIfSaid(facts, texts.text("invoice.vat.buyer"), particulars.buyerVatId());
        return facts;
    }

    private static void addIfSaid(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static List<String> row(OrderedItem item, Particulars particulars, Texts texts) {
        return List.of(
                item.name() + "\n" + item.sku(),
                texts.number(item.quantity()),
                texts.money(item.unitPrice(), particulars.currency()),
                texts.money(item.lineTotal(), particulars.currency()));
    }

    /** None where all of it is untaxed. */
    private static List<List<String>> rates(List<RateSum> rates, Particulars particulars, Texts texts) {
        return rates.stream().allMatch(rate -> rate.basisPoints() == 0)
                ? List.of()
                : rates.stream()
                        .map(rate -> List.of(
                                texts.percent(rate.basisPoints()),
                                texts.money(rate.net(), particulars.currency()),
                                texts.money(rate.tax(), particulars.currency()),
                                texts.money(rate.gross(), particulars.currency())))
                        .toList();
    }
}
