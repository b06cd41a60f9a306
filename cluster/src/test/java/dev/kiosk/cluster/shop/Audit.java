package dev.kiosk.cluster.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.audit.Auditor;
import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.audit.Evidence;
import dev.kiosk.proving.audit.Quiescence;
import dev.kiosk.proving.audit.ShopDatabases;
import dev.kiosk.proving.audit.StockRecorder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The auditor of the fault test, over the databases of a shop on a cluster. */
public final class Audit {

    private static final Duration TO_REST = Duration.ofMinutes(2);

    private final Shop shop;
    private final List<Buyer.Bought> sold = new CopyOnWriteArrayList<>();

    Audit(Shop shop) {
        this.shop = shop;
    }

    /** Before goods come in. */
    void begin() {
        try (Databases databases = shop.databases();
                Connection stock = databases.open("inventory")) {
            StockRecorder.install(stock);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void knows(Buyer.Bought bought) {
        sold.add(bought);
    }

    /** Every order that the shop ever took, once it has come to rest: none is lost, doubled or stuck. */
    public void findsNothing() throws SQLException, IOException, InterruptedException {
        try (Databases databases = shop.databases();
                ShopDatabases all = new ShopDatabases(
                        databases.open("storefront"),
                        databases.open("order"),
                        databases.open("inventory"),
                        databases.open("postgres"))) {
            // a broker of Knative's shows nobody what it holds
            all.broker().createStatement().execute("create temp table delivery (event_id text, outlet text)");
            Quiescence.await(all, () -> true, TO_REST);
            assertThat(Auditor.audit(
                            Evidence.of(all), sold.stream().map(Audit::history).toList()))
                    .isEmpty();
        }
    }

    private static CustomerHistory history(Buyer.Bought bought) {
        Buyer buyer = bought.buyer();
        return new CustomerHistory(
                buyer.name(),
                buyer.key(),
                Map.of(buyer.sku(), 1),
                bought.orderId(),
                bought.total(),
                bought.isCancelled(),
                bought.status(),
                List.of());
    }
}
