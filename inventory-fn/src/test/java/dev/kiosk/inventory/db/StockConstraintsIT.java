package dev.kiosk.inventory.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kiosk.inventory.testing.InventoryServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

class StockConstraintsIT {

    private final InventoryServer server = InventoryServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"reserved = 11", "reserved = -1", "on_hand = -1", "on_hand = 9, reserved = 10"})
    void holdAgainstWhoeverWouldOversell(String change) {
        String cup = server.stocked(10);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        server.count("update stock set " + change + " where sku = '" + cup + "' returning on_hand"));
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 0L);
    }

    @Test
    void knowOnlyOneReservationOfAnOrder() {
        String insert = """
                insert into reservation (id, order_id, status, expires_at)
                values (gen_random_uuid(), '0199f3a2-7c1e-7d2b-9a55-00000000beef', '%s', now()) returning 1
                """;
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> server.count(insert.formatted("unheard-of")));
        assertThat(server.count(insert.formatted("released"))).isEqualTo(1);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> server.count(insert.formatted("released")));
    }
}
