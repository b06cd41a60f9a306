package dev.kiosk.order.payments;

import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.payments.sandbox.SandboxPaymentProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses the payment provider. */
@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

    @Bean
    @Primary
    PaymentProvider paymentProvider(SandboxPaymentProvider sandbox, OrderProperties settings) {
        return new TimedPaymentProvider(sandbox, settings.paymentTimeout());
    }
}
