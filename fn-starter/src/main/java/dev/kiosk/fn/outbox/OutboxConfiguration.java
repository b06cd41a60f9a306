package dev.kiosk.fn.outbox;

import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.auth.TokenFile;
import dev.kiosk.fn.events.EventWriter;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.web.InFlight;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
                : new HttpBroker(client(resources, settings.brokerTokenFile()), ingress, settings.brokerPatience());
    }

    private static HttpClient client(ReactorResourceFactory resources, @Nullable Path tokenFile) {
        HttpClient client = HttpClient.create(resources.getConnectionProvider()).runOn(resources.getLoopResources());
        return tokenFile == null ? client : showing(new TokenFile(tokenFile), client);
    }

    private static HttpClient showing(TokenFile token, HttpClient client) {
        return client.headersWhen(
                headers -> token.authorization().map(value -> headers.set(HttpHeaderNames.AUTHORIZATION, value)));
    }

    @Bean
    @ConditionalOnMissingBean
    AwaitedAnswers awaitedAnswers() {
        return AwaitedAnswers.NONE;
    }

    /** An event is said again for as long as every receiver is sure to know that it handled it. */
    @Bean
    OutboxDispatcher outboxDispatcher(
            DatabaseClient database,
            AwaitedAnswers awaited,
            Broker broker,
            Groups groups,
            InFlight inFlight,
            FnProperties settings,
            Clock clock) {
        Duration insistence = settings.inboxRetention().dividedBy(2);
        Outbox outbox = new Outbox(database, awaited, settings.outboxClaim(), insistence);
        Sending sending = new Sending(outbox, broker, groups, inFlight, settings);
        return new OutboxDispatcher(outbox, sending, inFlight, new Throttle(settings.outboxClaim(), clock));
    }

    @Bean
    OutboxTransaction outboxTransaction(
            TransactionalOperator transaction, OutboxDispatcher dispatcher, EventWriter writer, InFlight inFlight) {
        return new OutboxTransaction(transaction, dispatcher, writer, inFlight);
    }

    @Bean
    SharedTransaction sharedTransaction(
            TransactionalOperator transaction,
            OutboxDispatcher dispatcher,
            EventWriter writer,
            InFlight inFlight,
            Groups groups) {
        return new SharedTransaction(transaction, dispatcher, writer, inFlight, groups);
    }
}
