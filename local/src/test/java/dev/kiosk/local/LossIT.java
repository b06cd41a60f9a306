package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.local.broker.Habits;
import dev.kiosk.local.broker.Losses;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.TestPostgres;
import dev.kiosk.local.routing.Subscription;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A broker loses an event after it said that it took it: once, on one of its ways. Whichever it is, the order comes to its
 * end, once; stock, money and what the customer sees agree; and nobody waits any more. All orders are on their way at once.
 */
class LossIT {

    /** What merchants are told is not a part of an order's way: nobody waits for it. */
    private static final String WEBHOOKS = "webhook";

    private static final String CLAIM = "kiosk.fn.outbox-claim";
    private static final String DOUBT = "kiosk.order.payment-doubt";
    private static final OneOfEachOrder LOSSES = new OneOfEachOrder();

    @TempDir
    private static Path data;

    private static LocalPlatform platform;
    private static ExecutorService threads;
    private static Map<Loss, Future<?>> journeys;

    /** An event of a type, to one subscription. */
    record Loss(String type, String subscription) {

        String sku() {
            return "LOSS-" + Integer.toHexString(hashCode());
        }
    }

    static List<Loss> losses() {
        List<Subscription> subscriptions =
                Manifests.load(Path.of("../knative/overlays/webhooks")).subscriptions();
        return promised()
                .sorted(Comparator.comparing(EventType::name))
                .flatMap(type -> subscriptions.stream()
                        .filter(subscription -> subscription.filter().matches(example(type)))
                        .filter(subscription -> isAnswered(type, subscription))
                        .map(subscription -> new Loss(
                                type.shortName().replace(".v1", ""),
                                subscription.broker().namespace() + "/" + subscription.name())))
                .toList();
    }

    /** Merchants are told what the broker delivers; only that a customer is forgotten is said until webhook-fn answers. */
    private static boolean isAnswered(EventType<?> type, Subscription subscription) {
        return !subscription.name().contains(WEBHOOKS) || type.equals(KioskEvents.CUSTOMER_ERASED);
    }

    /** All but the hint that a cart was opened: nobody waits for what it wakes. */
    private static Stream<EventType<?>> promised() {
        return KioskEvents.CATALOG.types().stream().filter(type -> !type.equals(KioskEvents.CART_OPENED));
    }

    private static CloudEvent example(EventType<?> type) {
        return CloudEventBuilder.v1()
                .withId("1")
                .withSource(type.source())
                .withType(type.name())
                .build();
    }

    @BeforeAll
    static void start() {
        System.setProperty(CLAIM, "PT1S");
        System.setProperty(DOUBT, "PT21S");
        platform = LocalPlatform.start(PlatformSettings.forTests(data)
                .withBinaries(TestPostgres.BINARIES)
                .withHabits(new Habits(false, LOSSES)));
        Journey.stock(platform, losses().stream().map(Loss::sku).toList());
        threads = Executors.newVirtualThreadPerTaskExecutor();
        Future<?> _ = threads.submit(() -> Sweeper.onAndOn(platform));
        journeys = losses().stream().collect(Collectors.toMap(Function.identity(), LossIT::setOut));
    }

    @AfterAll
    static void stop() {
        System.clearProperty(CLAIM);
        System.clearProperty(DOUBT);
        threads.shutdownNow();
        platform.close();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void healsTheLossOf(Loss loss) throws Exception {
        Objects.requireNonNull(journeys.get(loss)).get();

        assertThat(LOSSES.struck).as("what was to be lost was lost").contains(loss);
    }

    @Test
    void everyEventOfTheShopIsLostOnce() {
        assertThat(losses())
                .extracting(Loss::type)
                .containsAll(promised()
                        .map(type -> type.shortName().replace(".v1", ""))
                        .toList());
    }

    private static Future<?> setOut(Loss loss) {
        LOSSES.next(loss);
        Journey journey = Journey.of(platform, loss.type(), loss.sku());
        LOSSES.awaitCheckout(loss);
        return threads.submit(journey::goOn);
    }

    /** Loses one event of each order. */
    private static final class OneOfEachOrder implements Losses {

        final Set<Loss> struck = ConcurrentHashMap.newKeySet();
        private final Map<String, Loss> bySubject = new ConcurrentHashMap<>();
        private final Queue<Loss> next = new ConcurrentLinkedQueue<>();

        /** Of the order that is checked out next, and of its SKU. */
        void next(Loss loss) {
            bySubject.put(loss.sku(), loss);
            next.add(loss);
        }

        void awaitCheckout(Loss loss) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !next.contains(loss));
        }

        @Override
        public boolean loses(CloudEvent event, String subscription) {
            String type = event.getType().replace("dev.kiosk.", "").replace(".v1", "");
            String subject = Objects.toString(event.getSubject(), "");
            if (type.equals("storefront.noted") || type.contains("customer")) {
                return struck.add(new Loss(type, subscription)); // of many orders
            }
            if (type.equals("checkout.submitted")) {
                bySubject.computeIfAbsent(subject, order -> next.poll());
            }
            Loss loss = bySubject.get(subject);
            return loss != null
                    && loss.type().equals(type)
                    && loss.subscription().equals(subscription)
                    && struck.add(loss);
        }
    }
}
