package dev.kiosk.storefront.notification.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.OrderReturnAccepted;
import dev.kiosk.contracts.OrderReturnRecorded;
import dev.kiosk.contracts.OrderReturnRefused;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.PostOffice;
import dev.kiosk.storefront.testing.PostOffice.Got;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Texts;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every customer of these tests has a mailbox of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationIT {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    private final PostOffice post = PostOffice.open();
    private final StorefrontServer server =
            StorefrontServer.start(TestDatabase.migrated("storefront-fn"), post.settings());
    private final Shop shop = server.shop();
    private final EventClient events = server.events();

    private String mailbox = "";
    private Shop.Bought bought = new Shop.Bought(new UUID(0, 0), "");
    private UUID order = bought.orderId();
    private String sku = "";

    @BeforeEach
    void buy() {
        post.isWilling();
        mailbox = "customer" + CUSTOMERS.incrementAndGet() + "@example.org";
        buyAs("Ada Lovelace", mailbox, "en-GB");
    }

    @AfterAll
    void stop() {
        server.close();
        post.close();
    }

    /** Anybody can check out in a stranger's name. */
    @Test
    void carriesNoAdvertisementToAStranger() {
        buyAs("Cheap pills at evil.example", mailbox, "en-GB");
        send(placed());
        send(new PaymentFailed(
                order,
                UUID.randomUUID(),
                1925,
                "GBP",
                "card-declined",
                Instant.now().plusSeconds(600)));

        assertThat(post.receivedBy(mailbox))
                .hasSize(2)
                .allSatisfy(got -> assertThat(got.text()).contains("Hello,").doesNotContain("evil", "pills"));
    }

    @Test
    void asksForAnotherMeansOfPaymentWhileOneIsWaitedFor() {
        Instant until = Instant.now().plusSeconds(600);
        send(new PaymentFailed(order, UUID.randomUUID(), 1925, "GBP", "card-declined", until));

        Got got = only();
        assertThat(got.subject()).isEqualTo("The payment for your order " + tail() + " did not go through");
        assertThat(got.text())
                .contains("Nothing was charged", "The card was declined", "Held for you until", "Pay another way:")
                .contains("https://shop.example.com/orders/" + order + "?token=" + bought.token());
    }

    @Test
    void asksWhoLeftTheirBankToComeBack() {
        UUID payment = UUID.randomUUID();
        PaymentActionRequired asked =
                new PaymentActionRequired(order, payment, 1925, "GBP", URI.create("https://bank.example/3ds"));
        send(asked);
        send(asked);

        Got got = only();
        assertThat(got.subject()).isEqualTo("The payment is still to be done: your order " + tail());
        assertThat(got.text()).contains("Go to the payment:").doesNotContain("https://bank.example");
    }

    @Test
    void asksForNothingThatComesTooLate() {
        send(new PaymentFailed(
                order,
                UUID.randomUUID(),
                1925,
                "GBP",
                "card-declined",
                Instant.now().minusSeconds(1)));
        send(new PaymentFailed(order, UUID.randomUUID(), 1925, "GBP", "amount-too-small"));
        send(new OrderConfirmed(order, 3));
        send(new PaymentActionRequired(order, UUID.randomUUID(), 1925, "GBP", URI.create("https://bank.example/3ds")));

        assertThat(only().subject()).isEqualTo("Your order " + tail() + " is confirmed");
    }

    @Test
    void writesInHtmlAndTextWithALinkThatOpensTheOrder() {
        send(placed());

        Got got = only();
        String link = "https://shop.example.com/orders/" + order + "?token=" + bought.token();
        assertThat(got.subject()).isEqualTo("We have your order " + tail());
        assertThat(got.text())
                .contains("Hello Ada Lovelace,", link, "6 × White metal lantern", "Thank you, we have your order")
                .contains("Subtotal: £15.30", "Shipping (Standard): £3.95", "Total: £19.25");
        Document html = Jsoup.parse(got.html());
        assertThat(html.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(html.select("a").attr("href")).isEqualTo(link);
        assertThat(html.select("h1").text()).isEqualTo("Thank you, we have your order");
        assertThat(html.select("table:last-of-type tr:has(th)").eachText())
                .containsExactly("Subtotal £15.30", "Shipping (Standard) £3.95", "Total £19.25");
        assertThat(html.select("script, link, img, style")).isEmpty();
        shop.get("/orders/" + order + "?token=" + bought.token()).expect(200);
    }

    @Test
    void listsWhatIsInAParcelAndWhatIsStillToCome() {
        send(parcel(1, "RM1", 2, units(4)));
        send(parcel(2, "RM2", 4, List.of()));

        Got part = post.receivedBy(mailbox).getFirst();
        assertThat(part.subject()).isEqualTo("A part of your order " + tail() + " is on its way");
        assertThat(part.text())
                .contains(
                        "In this parcel\n2 × White metal lantern\n", "Still to come\n4 × White metal lantern\n", "RM1")
                .doesNotContain("6 ×", "Total");
        assertThat(Jsoup.parse(part.html()).select("h2").eachText()).containsExactly("In this parcel", "Still to come");
        Got rest = post.receivedBy(mailbox).getLast();
        assertThat(rest.subject()).isEqualTo("The rest of your order " + tail() + " is on its way");
        assertThat(rest.text())
                .contains("In this parcel\n4 × White metal lantern\n")
                .doesNotContain("Still to come");
    }

    @Test
    void saysThatAllIsInOneParcelOnlyWhereItIs() {
        send(parcel(1, "RM1", 6, List.of()));

        assertThat(only().subject()).isEqualTo("Your order " + tail() + " is on its way");
        assertThat(only().text()).contains("All of it has left the house in one parcel.", "6 × White metal lantern");
    }

    @Test
    void saysNothingOfARestThatTheEventDoesNotTell() {
        send(parcel(1, "RM1", 2, null));

        assertThat(only().subject()).isEqualTo("A parcel of your order " + tail() + " is on its way");
        assertThat(only().text()).doesNotContain("Still to come", "rest", "last");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1925 | 1925 | The £19.25 that you paid goes back the way it came.",
                "1925 |  500 | Of the £19.25 that you paid, £5.00 goes back the way it came.",
                "   0 |    0 | No money was taken.",
                "1925 |    0 | The money that was taken for it is back with you already, or on its way.",
                "   - |    - | If any money was taken, it goes back the way it came."
            })
    void saysOfMoneyOnlyWhatIsTrue(@Nullable Long captured, @Nullable Long refund, String sentence) {
        OrderMoney money = captured == null || refund == null ? null : new OrderMoney(captured, refund, "GBP");
        send(new OrderCancelled(order, 5, "card-declined", money));
        send(new OrderExpired(order, 6, "confirmation-overdue", money));

        assertThat(post.receivedBy(mailbox))
                .hasSize(2)
                .allSatisfy(got -> assertThat(got.text()).contains(sentence));
    }

    @Test
    void saysWhetherAConfirmedOrderIsPaid() {
        send(new OrderConfirmed(order, 3, new OrderMoney(1925, 0, "GBP")));
        send(new OrderConfirmed(order, 4, new OrderMoney(0, 0, "GBP")));
        send(new OrderConfirmed(order, 5));

        List<Got> got = post.receivedBy(mailbox);
        assertThat(got.get(0).text()).contains("You have paid £19.25.");
        assertThat(got.get(1).text()).contains("Your bank holds £19.25 for us").doesNotContain("paid");
        assertThat(got.get(2).text()).contains("We are packing it.").doesNotContain("paid", "holds");
    }

    /** Directive 2011/83/EU, article 11a(4). */
    @ParameterizedTest
    @CsvSource({
        "en-GB, You have withdrawn from the contract, Declared by: Ada Lovelace",
        "de, Sie haben den Vertrag widerrufen, Erklärt von: Ada Lovelace",
        "zh, 您已撤回合同, 声明人: Ada Lovelace"
    })
    void acknowledgesAWithdrawalWithWhatWasDeclaredAndWhen(String language, String title, String by) {
        buyAs("Ada Lovelace", mailbox, language);
        UUID withdrawal = UUID.randomUUID();
        Instant at = Instant.now().minusSeconds(60);

        send(new OrderReturnRecorded(order, withdrawal, true, "withdrawn", units(4), at));
        send(new OrderReturnRecorded(order, withdrawal, true, "withdrawn", units(4), at));

        assertThat(only().text()).contains(title, by, tail(), "4 × White metal lantern", "6 × White metal lantern");
        assertThat(only().text()).contains(new Texts(Locale.forLanguageTag(language)).time(at));
    }

    @Test
    void tellsWhatComesOfAWishToSendSomethingBack() {
        UUID wish = UUID.randomUUID();
        send(new OrderReturnRecorded(order, wish, false, "damaged", units(2), Instant.now()));
        send(new OrderReturnAccepted(order, wish, units(2), "Returns\n12 Station Road"));
        send(new OrderReturnRefused(order, wish, "return-declined", units(2), "The seal is broken."));
        send(new OrderReturnRefused(order, UUID.randomUUID(), "not-returnable", units(3), null));

        List<Got> got = post.receivedBy(mailbox);
        assertThat(got).hasSize(4);
        assertThat(got.get(0).text())
                .contains("We look at it", "Reason: Damaged", "To come back to us\n2 × White metal lantern\n");
        assertThat(got.get(1).subject()).isEqualTo("How to send back items of order " + tail());
        assertThat(got.get(1).text()).contains("Returns\n\n12 Station Road");
        assertThat(got.get(2).text()).contains("The seal is broken.", "Not taken back\n2 × White metal lantern\n");
        assertThat(got.get(3).text()).contains("Reason: You have asked to send back more than you have of it");
    }

    @Test
    void listsWhatWillNotBeSentAndWhatCameBack() {
        send(new OrderLinesCancelled(order, 5, "out-of-stock", units(2), new OrderMoney(1925, 642, "GBP")));
        send(new OrderReturned(order, 9, "damaged", units(1)));

        Got cancelled = post.receivedBy(mailbox).getFirst();
        assertThat(cancelled.text())
                .contains(
                        "Will not be sent\n2 × White metal lantern\n", "£6.42 goes back for it", "Not enough in stock")
                .doesNotContain("Total");
        Got returned = post.receivedBy(mailbox).getLast();
        assertThat(returned.text())
                .contains("Came back to us\n1 × White metal lantern\n")
                .doesNotContain("6 ×");
    }

    @Test
    void keepsWhatThereIsToSayOfGoodsAndMoneyForTheNextTry() {
        post.refusesRecipients(451, "later");
        send(parcel(1, "RM1", 2, units(4)));
        send(new OrderLinesCancelled(order, 5, "out-of-stock", units(2), new OrderMoney(1925, 642, "GBP")));

        post.isWilling();
        becomesDue();
        sweep();
        assertThat(post.receivedBy(mailbox).stream().map(Got::text))
                .anySatisfy(text -> assertThat(text).contains("Still to come\n4 × White metal lantern"))
                .anySatisfy(text -> assertThat(text).contains("£6.42 goes back for it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE | Kommt noch | bezahlt haben, gehen auf demselben Weg zurück | Wird nicht verschickt | 6,42",
                "zh-CN | 尚待发货 | 将原路退回 | 不会发货 | 6.42"
            })
    void saysSoInEveryLanguage(String language, String rest, String paid, String cancelled, String back) {
        buyAs("Jürgen Groß", mailbox, language);
        send(parcel(1, "RM1", 2, units(4)));
        send(new OrderCancelled(order, 5, "card-declined", new OrderMoney(1925, 1925, "GBP")));
        send(new OrderLinesCancelled(order, 6, "out-of-stock", units(2), new OrderMoney(1925, 642, "GBP")));
        send(new PaymentRefunded(order, UUID.randomUUID(), 642, "GBP"));

        List<Got> got = post.receivedBy(mailbox);
        assertThat(got.get(0).text()).contains(rest + "\n4 × White metal lantern");
        assertThat(got.get(1).text()).contains(paid, back.charAt(1) + "25");
        assertThat(got.get(2).text()).contains(cancelled + "\n2 × White metal lantern", back);
        assertThat(got.get(3).subject()).contains(back);
    }

    @Test
    void carriesTheHeadersOfAMachineThatWrites() {
        send(placed());

        Got got = only();
        assertThat(got.header("Message-ID")).matches("<[0-9a-f-]{36}@example.com>");
        assertThat(got.header("References")).isEqualTo("<" + order + "@example.com>");
        assertThat(got.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(got.header("Date")).isNotEmpty();
        assertThat(got.header("From")).contains("<shop@example.com>").startsWith("=?UTF-8?");
        assertThat(got.header("Content-Type")).startsWith("multipart/alternative");
    }

    @Test
    void tellsEveryFact() {
        Stream.of(
                        placed(),
                        new OrderConfirmed(order, 3),
                        new OrderRejected(order, 4, "out-of-stock"),
                        new OrderCancelled(order, 5, "changed-mind"),
                        new OrderExpired(order, 6, "confirmation-overdue"),
                        shipped(),
                        new OrderDelivered(order, 8),
                        new OrderLinesCancelled(order, 9, "out-of-stock", units(1)),
                        new OrderReturned(order, 10, "returned", units(6)),
                        new PaymentRefunded(order, UUID.randomUUID(), 1925, "GBP"))
                .forEach(this::send);

        assertThat(post.receivedBy(mailbox)).hasSize(10);
        assertThat(post.receivedBy(mailbox).get(2).text()).contains("Reason: Not enough in stock");
        assertThat(post.receivedBy(mailbox).get(9).text()).contains("Amount: £19.25", "£19.25 goes back");
        assertThat(post.receivedBy(mailbox).get(9).subject()).isEqualTo("A refund of £19.25 for your order " + tail());
        assertThat(post.receivedBy(mailbox).stream().map(Got::subject)).doesNotHaveDuplicates();
    }

    @Test
    void writesInTheLanguageThatWasBoughtIn() {
        mailbox = "jürgen" + order + "@bücher.example";
        buyAs("Jürgen Groß", "kunde" + order + "@bücher.example", "de-AT");
        send(new OrderConfirmed(order, 3));
        Got german = post.received().getLast();
        assertThat(german.recipient()).endsWith("@xn--bcher-kva.example");
        assertThat(german.text()).contains("Guten Tag Jürgen Groß,");
        assertThat(german.header("Content-Language")).isEqualTo("de-AT");

        buyAs("王小明", "wang" + order + "@example.org", "zh-CN");
        send(new OrderConfirmed(order, 3));
        assertThat(post.received().getLast().text()).contains("王小明，您好：");
        assertThat(post.received().getLast().subject()).endsWith("已确认");
    }

    @Test
    void letsNobodyWriteHeadersOrMarkup() {
        server.execute(
                "update customer set name = E'Eve\\r\\nBcc: all@example.org\\r\\n\\r\\n<script>alert(1)</script>'"
                        + " where email = '" + mailbox + "'");
        send(new OrderConfirmed(order, 3));

        assertThat(only().header("Bcc")).isEmpty();
        assertThat(only().message())
                .satisfies(message -> assertThat(message.getAllRecipients()).hasSize(1));
        assertThat(only().html()).doesNotContain("<script>");
    }

    @Test
    void tellsOnceWhateverIsDeliveredTwice() {
        CloudEvent confirmed = EventClient.event(new OrderConfirmed(order, 3));
        events.send(confirmed);
        events.sendStructured(confirmed);
        send(new OrderConfirmed(order, 3));

        assertThat(post.receivedBy(mailbox)).hasSize(1);
    }

    @Test
    void tellsOnceWhatIsDeliveredTwiceAtOnce() {
        CloudEvent confirmed = EventClient.event(new OrderConfirmed(order, 3));
        Stream.generate(() -> events.sendAsync(confirmed))
                .limit(6)
                .toList()
                .forEach(answer -> assertThat(answer.join().status()).isEqualTo(202));

        assertThat(post.receivedBy(mailbox)).hasSize(1);
    }

    @Test
    void tellsEveryFactInWhateverOrder() {
        send(shipped());
        send(new OrderConfirmed(order, 3));
        send(placed());

        assertThat(post.receivedBy(mailbox)).hasSize(3);
    }

    @Test
    void owesWhatTheServerPutsOff() {
        post.refusesRecipients(451, "4.7.1 Greylisted, please come back");
        send(new OrderConfirmed(order, 3));
        assertThat(messages()).contains("Not sent yet");
        sweep();
        assertThat(attempts()).as("it is not time yet").isEqualTo(1);

        becomesDue();
        sweep();
        assertThat(attempts()).isEqualTo(2);
        assertThat(
                        server.number(
                                "select count(*) from notification where order_id = '" + order
                                        + "' and claimed_until between now() + interval '50 seconds' and now() + interval '61 seconds'"))
                .as("it waits twice as long each time")
                .isEqualTo(1);

        post.isWilling();
        becomesDue();
        sweep();
        assertThat(post.receivedBy(mailbox)).hasSize(1);
        assertThat(messages()).contains("Sent by e-mail");
    }

    @Test
    void saysTheSameAtEveryTry() {
        post.refusesRecipients(451, "later");
        send(shipped());

        post.isWilling();
        becomesDue();
        sweep();
        assertThat(only().text()).contains("Royal Mail", "RM123456789GB");
    }

    @Test
    void givesUpAfterFiveDays() {
        post.refusesRecipients(451, "later");
        send(new OrderConfirmed(order, 3));
        server.execute(
                "update notification set at = now() - interval '5 days 1 minute' where order_id = '" + order + "'");

        post.isWilling();
        becomesDue();
        sweep();
        assertThat(post.receivedBy(mailbox)).isEmpty();
        assertThat(messages()).contains("Could not be delivered");
    }

    @Test
    void owesNothingThatItsTimelineDoesNotSay() {
        UUID unknown = UUID.randomUUID();

        assertThat(events.send(new OrderConfirmed(unknown, 3)).status()).isEqualTo(503);

        assertThat(server.number("select count(*) from notification where order_id = '" + unknown + "'"))
                .isZero();
    }

    @Test
    void doesNotTryForEverWhomTheServerDoesNotKnow() {
        post.refusesRecipients(550, "5.1.1 No such user");

        send(new OrderConfirmed(order, 3));
        post.isWilling();
        send(new OrderConfirmed(order, 3));

        assertThat(post.receivedBy(mailbox)).isEmpty();
        assertThat(messages()).contains("Could not be delivered");
        assertThat(server.number("select count(*) from notification where order_id = '" + order
                        + "' and error like '%No such user%' and attempts = 1"))
                .isEqualTo(1);
    }

    @Test
    void takesARefusedLetterForFinalAndADeferredOneNot() {
        post.refusesContent(554, "5.7.1 Looks like spam");
        send(new OrderConfirmed(order, 3));
        assertThat(messages()).contains("Could not be delivered");

        post.refusesContent(452, "4.2.2 Mailbox full");
        send(shipped());
        assertThat(messages()).contains("Not sent yet");
    }

    @Test
    void asksNoServerAgainAtOnceThatHangs() {
        try (PostOffice hanging = PostOffice.open();
                StorefrontServer inner =
                        StorefrontServer.start(TestDatabase.migrated("storefront-fn"), hanging.settings())) {
            hanging.hangs();
            UUID slow = inner.shop().buy().orderId();
            UUID next = inner.shop().buy().orderId();
            assertThat(inner.events().send(new OrderConfirmed(slow, 3)).status())
                    .isEqualTo(202);
            hanging.isWilling();

            assertThat(inner.events().send(new OrderConfirmed(next, 3)).status())
                    .isEqualTo(202);

            assertThat(hanging.received()).isEmpty();
            assertThat(inner.number("select count(*) from notification where state = 'waiting'"))
                    .isEqualTo(2);
            assertThat(inner.text("select error from notification where order_id = '" + next + "'"))
                    .endsWith("did not answer a moment ago");
        }
    }

    @Test
    void losesNothingWhileTheServerIsAway() {
        PostOffice away = PostOffice.open();
        int port = away.port();
        away.close();
        try (StorefrontServer inner =
                StorefrontServer.start(TestDatabase.migrated("storefront-fn"), PostOffice.settings(port))) {
            UUID elsewhere = inner.shop().buy().orderId();
            assertThat(inner.events().send(new OrderConfirmed(elsewhere, 3)).status())
                    .as("the timeline does not wait")
                    .isEqualTo(202);

            try (PostOffice back = PostOffice.openAt(port)) {
                inner.execute("update notification set claimed_until = now()");
                inner.shop().post("/sweep", "", Map.of()).expect(200);
                assertThat(back.received()).hasSize(1);
            }
        }
    }

    /** Of a pod that passes nobody for half a minute. */
    @Test
    void sendsInPassingWhatIsOwed() {
        try (PostOffice ours = PostOffice.open();
                StorefrontServer inner =
                        StorefrontServer.start(TestDatabase.migrated("storefront-fn"), ours.settings())) {
            UUID forgotten = inner.shop().buy().orderId();
            UUID next = inner.shop().buy().orderId();
            inner.execute(
                    "insert into notification (id, order_id, occasion, at, state, attempts, claimed_until, subject, body)"
                            + " values ('" + UUID.randomUUID() + "', '" + forgotten
                            + "', 'confirmed', now(), 'sending', 1, now(), '', '')");

            inner.events().send(new OrderConfirmed(next, 3));

            assertThat(ours.received()).hasSize(2);
        }
    }

    /** At least once: the mail server had it, but nobody could note it. */
    @Test
    void writesAgainUnderTheSameIdAfterACrashBetweenSendingAndNoting() {
        send(new OrderConfirmed(order, 3));
        server.execute("update notification set state = 'sending', settled_at = null,"
                + " claimed_until = now() + interval '1 minute' where order_id = '" + order + "'");
        sweep();
        assertThat(post.receivedBy(mailbox)).as("somebody may be at it").hasSize(1);

        becomesDue();
        sweep();
        assertThat(post.receivedBy(mailbox)).hasSize(2);
        assertThat(post.receivedBy(mailbox).stream()
                        .map(got -> got.header("Message-ID"))
                        .distinct())
                .hasSize(1);

        sweep();
        assertThat(post.receivedBy(mailbox)).hasSize(2);
    }

    @Test
    void showsWithoutAMailServerWhatWouldHaveBeenSent() {
        StorefrontServer unconnected = StorefrontServer.shared();
        Shop.Bought elsewhere = unconnected.shop().buy();
        EventResponse answer = unconnected.events().send(new OrderConfirmed(elsewhere.orderId(), 3));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(unconnected
                        .shop()
                        .get("/orders/" + elsewhere.orderId() + "/messages?token=" + elsewhere.token())
                        .body())
                .contains("Your order is confirmed".substring(0, 10), "Shown here only");
    }

    @Test
    void showsEachOfACrowdTheirOwnOnce() {
        StorefrontServer unconnected = StorefrontServer.shared();
        EventClient crowded = unconnected.events();
        List<CloudEvent> crowd = Stream.generate(() -> unconnected.shop().buy().orderId())
                .limit(4)
                .map(orderId -> EventClient.event(new OrderConfirmed(orderId, 3)))
                .toList();

        Stream.concat(crowd.stream(), crowd.stream())
                .map(crowded::sendAsync)
                .toList()
                .forEach(answer -> assertThat(answer.join().status()).isEqualTo(202));

        assertThat(crowd).allSatisfy(event -> {
            assertThat(crowded.send(event).status()).isEqualTo(202);
            assertThat(unconnected.number("select count(*) from notification where order_id = '" + event.getSubject()
                            + "' and state = 'shown' and settled_at is not null and attempts = 1"))
                    .isEqualTo(1);
        });
    }

    @Test
    void showsMessagesToNobodyElse() {
        send(new OrderConfirmed(order, 3));

        shop.get("/orders/" + order + "/messages?token=wrong").expectProblem(403, "access-token-wrong");
        shop.get("/orders/" + order + "/messages").expectProblem(401, "access-token-missing");
        shop.get("/orders/1/messages").expectProblem(404, "order-not-found");
    }

    @Test
    void deadLettersWhatItCannotRead() {
        CloudEvent broken = CloudEventBuilder.v1(EventClient.event(new OrderConfirmed(order, 3)))
                .withData("{\"orderId\": 1}".getBytes(StandardCharsets.UTF_8))
                .build();

        assertThat(events.send(broken).status()).isEqualTo(400);
    }

    private void buyAs(String name, String email, String language) {
        sku = shop.sell("White metal lantern", "2.55");
        String cart = shop.cartOf(6, sku);
        String wish = Shop.wish(cart).replace("Ada Lovelace", name).replace("ada@example.org", email);
        Reply accepted = shop.post("/api/checkout", wish, Map.of("Accept-Language", language))
                .expect(202);
        bought = new Shop.Bought(UUID.fromString(accepted.text("/orderId")), accepted.text("/accessToken"));
        order = bought.orderId();
    }

    private void send(EventData event) {
        EventResponse response = events.send(event);
        assertThat(response.status()).as(response.body()).isEqualTo(202);
    }

    private void sweep() {
        shop.post("/sweep", "", Map.of()).expect(200);
    }

    private void becomesDue() {
        server.execute("update notification set claimed_until = now() where order_id = '" + order + "'");
    }

    private long attempts() {
        return server.number("select attempts from notification where order_id = '" + order + "'");
    }

    private Got only() {
        assertThat(post.receivedBy(mailbox)).hasSize(1);
        return post.receivedBy(mailbox).getFirst();
    }

    private String messages() {
        return Jsoup.parse(shop.get("/orders/" + order + "/messages?token=" + bought.token())
                        .expect(200)
                        .body())
                .text();
    }

    private String tail() {
        return OrderNumber.of(order).toString();
    }

    private OrderPlaced placed() {
        return new OrderPlaced(order, 1, units(6), Instant.parse("2026-01-02T10:15:00Z"));
    }

    private OrderShipped shipped() {
        return new OrderShipped(order, 7, "Royal Mail", "RM123456789GB", units(6));
    }

    private OrderShipped parcel(long version, String tracking, int quantity, @Nullable List<OrderedLine> remaining) {
        return new OrderShipped(order, version, "Royal Mail", tracking, units(quantity), remaining);
    }

    private List<OrderedLine> units(int quantity) {
        return List.of(new OrderedLine(sku, quantity));
    }
}
