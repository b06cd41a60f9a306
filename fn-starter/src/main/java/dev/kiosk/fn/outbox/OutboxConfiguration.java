package dev.kiosk.fn.outbox;

import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.events.EventWriter;
import dev.kiosk.fn.web.InFlight;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Wires the sending of events. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Broker broker(FnProperties settings, ReactorResourceFactory resources) {
        URI ingress = settings.brokerUrl();
        return ingress == null
                ? event -> Mono.error(new BrokerRefusedException("kiosk.fn.broker-url is not set"))
                : new HttpBroker(client(resources), ingress, settings.brokerTimeout());
    }

    private static HttpClient client(ReactorResourceFactory resources) {
        return HttpClient.create(resources.getConnectionProvider()).runOn(resources.getLoopResources());
    }

    @Bean
    OutboxDispatcher outboxDispatcher(DatabaseClient database, Broker broker, FnProperties settings, Clock clock) {
        return new OutboxDispatcher(
                new Outbox(database, settings.outboxClaim()), broker, settings.outboxClaim(), clock);
    }

    @Bean
    OutboxTransaction outboxTransaction(
            TransactionalOperator transaction, OutboxDispatcher dispatcher, EventWriter writer, InFlight inFlight) {
        return new OutboxTransaction(transaction, dispatcher, writer, inFlight);
    }
}
