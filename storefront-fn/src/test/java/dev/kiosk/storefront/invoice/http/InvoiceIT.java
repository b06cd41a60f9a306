package dev.kiosk.storefront.invoice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Six lanterns at 2.55 with 3.95 for shipping, all of it with 20 % of tax: 19.25, of which 3.21 is tax. */
class InvoiceIT {

    private static final StorefrontServer SERVER = StorefrontServer.start(
            TestDatabase.migrated("storefront-fn"),
            "--kiosk.storefront.vat-id=DE136695976",
            "--kiosk.storefront.seller.name=Laternen GmbH",
            "--kiosk.storefront.seller.address=Hafenstr. 1,20457 Hamburg",
            "--kiosk.storefront.invoices.series=RE-2026-");
    private static final Shop SHOP = SERVER.shop();

    static {
        new Rules(SHOP).put("tax-rules/GB", "{\"basisPoints\": 2000, \"included\": true, \"onShipping\": true}");
    }

    private final Shop.Bought bought = SHOP.buy();
    private final UUID order = bought.orderId();
    private final String sku = SHOP.get(bought.path(), bought.token()).text("/lines/0/sku");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void isIssuedWhenTheFirstParcelLeavesAndOnlyThen() {
        captured();
        assertThat(papers().json().path("items")).isEmpty();

        shipped(2, 4);
        shipped(4, 5);
        shipped(4, 5);

        Reply papers = papers();
        assertThat(papers.each("/items", "kind")).containsExactly("invoice");
        assertThat(papers.text("/items/0/number")).matches("RE-2026-\\d{6}");
        assertThat(papers.number("/items/0/total")).isEqualTo(1925);
        assertThat(papers.text("/items/0/currency")).isEqualTo("GBP");
    }

    @Test
    void saysWhatTheLawWantsToKnow() throws IOException {
        captured();
        shipped(6, 4);
        String number = papers().text("/items/0/number");

        String text = pdf(number);

        assertThat(text)
                .contains("Invoice " + number, "Laternen GmbH", "20457 Hamburg", "DE136695976")
                .contains("Ada Lovelace", "1 High Street", "YO1 7HH")
                .contains("White metal lantern", sku, "£2.55", "£15.30", "£3.95", "£19.25")
                .contains("20%", "£16.04", "£3.21")
                .contains("Date of supply");
    }

    @Test
    void issuesACreditNoteForEachRefundOnce() throws IOException {
        captured();
        shipped(6, 4);
        happened(new OrderReturned(order, 5, "damaged", List.of(new OrderedLine(sku, 2))));
        UUID payment = UUID.randomUUID();
        happened(new PaymentRefunded(order, payment, 510, "GBP"));
        happened(new PaymentRefunded(order, UUID.randomUUID(), 1415, "GBP"));

        Reply papers = papers();
        assertThat(papers.each("/items", "kind")).containsExactly("invoice", "credit-note", "credit-note");
        assertThat(papers.each("/items", "total")).containsExactly("1925", "510", "1415");
        assertThat(papers.text("/items/1/corrects")).isEqualTo(papers.text("/items/0/number"));
        assertThat(pdf(papers.text("/items/1/number")))
                .contains(
                        "Credit note",
                        papers.text("/items/0/number"),
                        "White metal lantern",
                        "£4.25",
                        "£0.85",
                        "£5.10");
        assertThat(pdf(papers.text("/items/2/number")))
                .as("the last takes what is left of the tax")
                .contains("£2.36", "£14.15")
                .doesNotContain("White metal lantern");
    }

    @Test
    void hasNoGapsHoweverManyAreIssuedAtOnce() {
        List<Shop.Bought> many = Stream.concat(
                        Stream.of(bought), Stream.generate(SHOP::buy).limit(11))
                .toList();
        many.stream()
                .map(one -> CompletableFuture.runAsync(() -> happened(
                        new OrderShipped(one.orderId(), 4, "Royal Mail", "RM1", List.of(new OrderedLine("ANY", 1))))))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(SERVER.number("select count(*) from invoice where series = 'RE-2026-'"))
                .isEqualTo(SERVER.number("select max(sequence) from invoice where series = 'RE-2026-'"))
                .isEqualTo(SERVER.number("select last from invoice_series where series = 'RE-2026-'"));
        assertThat(many)
                .allSatisfy(one -> assertThat(
                                SHOP.get(one.path() + "/invoices", one.token()).each("/items", "kind"))
                        .containsExactly("invoice"));
    }

    @Test
    void cannotBeChangedByAnybody() {
        captured();
        shipped(6, 4);

        assertThatThrownBy(() -> SERVER.execute("update invoice set document = '{}'"))
                .rootCause()
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> SERVER.execute("delete from invoice"))
                .rootCause()
                .hasMessageContaining("stays as it is");
    }

    @Test
    void isNotDueBeforeItIsPaid() {
        String path = "/api/sold-orders/" + order + "/invoices";
        SHOP.send("POST", path, "").expectProblem(409, "invoice-not-due");

        captured();

        List<CompletableFuture<Reply>> asked = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> SHOP.send("POST", path, "")))
                .toList();
        List<String> numbers = new ArrayList<>();
        asked.forEach(one -> numbers.addAll(one.join().expect(200).each("/items", "number")));
        assertThat(numbers).hasSize(4).containsOnly(numbers.getFirst());
        shipped(6, 4);
        assertThat(papers().each("/items", "number")).containsExactly(numbers.getFirst());
        SHOP.send("POST", "/api/sold-orders/" + UUID.randomUUID() + "/invoices", "")
                .expectProblem(404, "order-not-found");
    }

    @Test
    void isForWhoHoldsTheTokenOfItsOrder() {
        captured();
        shipped(6, 4);
        String number = papers().text("/items/0/number");
        Shop.Bought other = SHOP.buy();

        SHOP.get(bought.path() + "/invoices").expectProblem(401, "access-token-missing");
        SHOP.get(bought.path() + "/invoices/" + number, other.token()).expectProblem(403, "access-token-wrong");
        SHOP.get(other.path() + "/invoices/" + number, other.token()).expect(404);
        SHOP.get(bought.path() + "/invoices/RE-0", bought.token()).expect(404);
        SHOP.get("/orders/" + order + "/invoices/" + number + "?token=" + other.token())
                .expect(403);
        SHOP.get("/orders/" + other.orderId() + "/invoices/" + number + "?token=" + other.token())
                .expect(404);
    }

    @Test
    void standsOnThePageOfItsOrder() {
        String page = "/orders/" + order + "?token=" + bought.token();
        assertThat(SHOP.get(page).body()).doesNotContain("/invoices?");
        captured();
        assertThat(SHOP.get(page).body()).contains("/orders/" + order + "/invoices?token=");
        String list = "/orders/" + order + "/invoices?token=" + bought.token();
        assertThat(SHOP.get(list).expect(200).body()).contains("There is none yet");

        shipped(6, 4);

        String number = papers().text("/items/0/number");
        assertThat(SHOP.get(list).expect(200).body()).contains("Invoice " + number, "£19.25");
        Reply pdf = SHOP.get("/orders/" + order + "/invoices/" + number + "?token=" + bought.token())
                .expect(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition")).contains("inline; filename=\"" + number + ".pdf\"");
        assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void writesNamesOfAnyScript() throws IOException {
        String cart = SHOP.cartOf(1, SHOP.sell("Łódź Ωmega Ёлка 灯笼 등불", "2.55"));
        Reply accepted = SHOP.post(
                        "/api/checkout",
                        Shop.wish(cart).replace("Ada Lovelace", "王小明"),
                        Map.of("Accept-Language", "zh-CN"))
                .expect(202);
        UUID id = UUID.fromString(accepted.text("/orderId"));
        happened(new OrderShipped(id, 4, "Royal Mail", "RM1", List.of(new OrderedLine("ANY", 1))));
        Shop.Bought chinese = new Shop.Bought(id, accepted.text("/accessToken"));
        String number = SHOP.get(chinese.path() + "/invoices", chinese.token()).text("/items/0/number");

        assertThat(pdf(chinese, number)).contains("Łódź Ωmega Ёлка", "灯笼", "등불", "王小明", "发票");
    }

    private Reply papers() {
        return SHOP.get(bought.path() + "/invoices", bought.token()).expect(200);
    }

    private String pdf(String number) throws IOException {
        return pdf(bought, number);
    }

    /** What a reader of ours that is not the writer's makes of it. */
    private static String pdf(Shop.Bought of, String number) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(SERVER.uri(of.path() + "/invoices/" + number))
                .header("Authorization", "Bearer " + of.token())
                .build();
        try (HttpClient http = HttpClient.newHttpClient();
                PDDocument document = Loader.loadPDF(http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                        .join()
                        .body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void captured() {
        happened(new PaymentCaptured(order, UUID.randomUUID(), 1925, "GBP"));
    }

    private void shipped(int units, int version) {
        happened(new OrderShipped(order, version, "Royal Mail", "RM1", List.of(new OrderedLine(sku, units))));
    }

    private static void happened(EventData event) {
        SERVER.events().send(event);
    }
}
