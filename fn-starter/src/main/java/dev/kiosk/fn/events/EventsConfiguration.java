package dev.kiosk.fn.events;

import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.outbox.OutboxDispatcher;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.fn.sweep.SweepRound;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.InFlight;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** Wires the reception of events. Features of a function add their {@link EventSubscriptions}. */
@Configuration(proxyBeanMethods = false)
public class EventsConfiguration {

    private static final int FORGOTTEN_AT_ONCE = 10_000;

    @Bean
    Inbox inbox(DatabaseClient database, ObjectProvider<Receipts> receipts) {
        return new Inbox(database, receipts.getIfAvailable() != null);
    }

    /** Six times before whoever waits says an event again. */
    @Bean
    ReceiptSweep receiptSweep(
            Inbox inbox, OutboxTransaction transaction, ObjectProvider<Receipts> receipts, FnProperties settings) {
        return new ReceiptSweep(
                inbox,
                transaction,
                receipts.getIfAvailable(),
                settings.outboxClaim().dividedBy(6));
    }

    @Bean
    InboxTransaction inboxTransaction(
            Inbox inbox, OutboxDispatcher outbox, EventWriter writer, TransactionalOperator transaction) {
        return new InboxTransaction(inbox, outbox, writer, transaction);
    }

    @Bean
    EventReader eventReader(JsonMapper json) {
        return new EventReader(json);
    }

    @Bean
    EventProcessor eventProcessor(
            ObjectProvider<EventSubscriptions> features, EventReader reader, InboxTransaction inbox, Groups groups) {
        return new EventProcessor(EventSubscriptions.merge(features.orderedStream()), reader, inbox, groups);
    }

    @Bean
    Groups groups(FnProperties settings) {
        return new Groups(
                OutcomeTable::isOutage,
                new GroupCommit.Limits(settings.groupSize(), settings.groupsAtOnce(), settings.mayWait()));
    }

    @Bean
    EventServer eventServer(
            EventProcessor processor,
            Face face,
            Gate gate,
            InFlight inFlight,
            JsonMapper json,
            MeterRegistry metrics,
            SweepRound sweeps,
            ReceiptSweep receipts,
            FnProperties settings) {
        int maxBytes = Math.toIntExact(settings.maxEventSize().toBytes());
        return new EventServer(
                processor, face, gate, inFlight, json, new EventLog(metrics), sweeps, receipts, maxBytes);
    }

    /** Keeps the inbox from growing for ever. */
    @Bean
    Sweep inboxSweep(Inbox inbox, FnProperties settings) {
        return Sweep.of("inbox", () -> inbox.forgetOlderThan(settings.inboxRetention(), FORGOTTEN_AT_ONCE));
    }
}
