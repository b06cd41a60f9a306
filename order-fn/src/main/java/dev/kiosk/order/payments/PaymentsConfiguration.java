package dev.kiosk.order.payments;

import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.payments.sandbox.SandboxPaymentProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the payment provider. */
@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

    @Bean
    PaymentProvider paymentProvider(SandboxPaymentProvider sandbox, OrderProperties settings) {
        return new TimedPaymentProvider(sandbox, settings.paymentTimeout());
    }
}
