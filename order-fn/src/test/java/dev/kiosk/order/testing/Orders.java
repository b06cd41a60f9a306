package dev.kiosk.order.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.PricedLine;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.fn.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Orders brought to a state by what brings them there in life. Each costs 19.25 GBP. */
public final class Orders {

    public static final long TOTAL = 1925;

    private static final OrderServer SERVER = OrderServer.shared();

    private Orders() {}

    public static CheckoutSubmitted checkout(UUID id, String paymentToken) {
        return new CheckoutSubmitted(
                id,
                "customer-" + id,
                "GBP",
                List.of(new PricedLine("85123A", 6, 255), new PricedLine("22423", 1, 100)),
                395,
                100,
                0,
                TOTAL,
                paymentToken);
    }

    public static StockReserved reserved(UUID id) {
        return new StockReserved(
                id,
                UUID.nameUUIDFromBytes(id.toString().getBytes(UTF_8)),
                List.of(new StockLine("85123A", 6, 10, 1), new StockLine("22423", 1, 10, 1)),
                Instant.now().plusSeconds(900));
    }

    public static UUID placed(String paymentToken) {
        UUID id = Ids.next();
        assertThat(SERVER.send(checkout(id, paymentToken)).status()).isEqualTo(200);
        return id;
    }

    public static UUID confirmed() {
        UUID id = placed("tok_authorise");
        assertThat(SERVER.deliver(reserved(id)).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        return id;
    }

    /** Reserved, while the customer has to act on the payment. */
    public static UUID waiting() {
        UUID id = placed("tok_action");
        assertThat(SERVER.deliver(reserved(id)).status()).isEqualTo(202);
        return id;
    }

    public static UUID shipped() {
        UUID id = confirmed();
        String parcel = "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}";
        assertThat(SERVER.post("/api/orders/" + id + "/ship", parcel).statusCode())
                .isEqualTo(200);
        return id;
    }
}
