package dev.kiosk.fn.events;

import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.outbox.OutboxDispatcher;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.fn.web.ServedPaths;
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

    @Bean
    Inbox inbox(DatabaseClient database) {
        return new Inbox(database);
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
            ObjectProvider<ServedPaths> served,
            Gate gate,
            InFlight inFlight,
            JsonMapper json,
            MeterRegistry metrics,
            FnProperties settings) {
        int maxBytes = Math.toIntExact(settings.maxEventSize().toBytes());
        return new EventServer(
                processor,
                served.getIfAvailable(() -> path -> true),
                gate,
                inFlight,
                json,
                new EventLog(metrics),
                maxBytes);
    }

    @Bean
    InboxSweep inboxSweep(Inbox inbox, FnProperties settings) {
        return new InboxSweep(inbox, settings.inboxRetention());
    }
}
