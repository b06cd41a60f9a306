package dev.kiosk.inventory;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class InventoryPropertiesTest {

    @Test
    void refusesWhatCannotBeAndSaysWhichSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InventoryProperties(DataSize.ofBytes(0), 1, 1))
                .withMessageContaining("import-max-size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InventoryProperties(DataSize.ofGigabytes(3), 1, 1))
                .withMessageContaining("import-max-size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InventoryProperties(DataSize.ofMegabytes(1), 0, 1))
                .withMessageContaining("import-batch");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InventoryProperties(DataSize.ofMegabytes(1), 1, 0))
                .withMessageContaining("expiry-batch");
    }
}
