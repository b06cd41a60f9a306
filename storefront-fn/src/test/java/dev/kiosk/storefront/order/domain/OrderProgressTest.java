package dev.kiosk.storefront.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderProgressTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,false,0,SUBMITTED",
        "SUBMITTED,true,0,RESERVED",
        "PLACED,false,0,PLACED",
        "PLACED,true,0,RESERVED",
        "CONFIRMED,true,0,CONFIRMED",
        "SHIPPED,true,0,SHIPPED",
        "CANCELLED,true,0,CANCELLED",
        "CANCELLED,true,999,CANCELLED",
        "CANCELLED,true,1000,CANCELLED",
        "SHIPPED,true,999,SHIPPED",
        "SHIPPED,true,1000,REFUNDED",
        "DELIVERED,true,1001,REFUNDED",
    })
    void givesTheStatus(OrderStatus stage, boolean reserved, long refunded, OrderStatus status) {
        assertThat(new OrderProgress(stage, reserved, refunded).status(1000)).isEqualTo(status);
    }
}
