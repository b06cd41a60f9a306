package dev.kiosk.order.payments;

import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.PaymentProviders;
import dev.kiosk.order.payments.sandbox.SandboxPaymentProvider;
import dev.kiosk.order.payments.stripe.StripePaymentProvider;
import dev.kiosk.order.payments.transfer.TransferPaymentProvider;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Chooses the payment provider. */
@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

    @Bean
    PaymentProviders paymentProviders(
            SandboxPaymentProvider sandbox,
            TransferPaymentProvider transfer,
            OrderProperties settings,
            JsonMapper json) {
        PaymentProvider chosen = switch (settings.payment().provider()) {
            case SANDBOX -> sandbox;
            case BANK_TRANSFER -> transfer;
            case STRIPE -> new StripePaymentProvider(settings.payment().stripe(), json);
        };
        return new PaymentProviders(List.of(new TimedPaymentProvider(chosen, settings.paymentTimeout())));
    }
}
