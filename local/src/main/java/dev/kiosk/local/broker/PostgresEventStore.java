package dev.kiosk.local.broker;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store in Postgres with one writer. Whatever is handed in while a transaction commits goes into the next one, so that a
 * disk flush serves everyone who waits.
 */
final class PostgresEventStore implements EventStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEventStore.class);
    private static final int MOST_AT_ONCE = 500;

    private final BlockingQueue<Entry> handedIn = new LinkedBlockingQueue<>();
    private final EventTables tables;
    private final Thread writer;
    private volatile boolean closed;

    private PostgresEventStore(EventTables tables) {
        this.tables = tables;
        this.writer = Thread.ofPlatform().name("broker-store").daemon().unstarted(this::write);
    }

    /** @throws EventStoreException if the database is out of reach */
    static PostgresEventStore open(String jdbcUrl, String username, String password) {
        EventTables tables = new EventTables(jdbcUrl, username, password);
        try {
            tables.create();
        } catch (SQLException e) {
            throw new EventStoreException("the broker's database is out of reach", e);
        }
        PostgresEventStore store = new PostgresEventStore(tables);
        store.writer.start();
        return store;
    }

    @Override
    public CompletableFuture<Void> write(Change change) {
        Entry entry = new Entry(change, new CompletableFuture<>());
        handedIn.add(entry);
        return entry.done();
    }

    @Override
    public List<Change.Added> undelivered() {
        try {
            return tables.undelivered();
        } catch (SQLException e) {
            throw new EventStoreException("cannot read what is undelivered", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        handedIn.add(new Entry(Change.NOTHING, new CompletableFuture<>())); // wakes the writer
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tables.close();
    }

    private void write() {
        List<Entry> group = new ArrayList<>();
        while (takeInto(group)) {
            commit(group);
            group.clear();
        }
    }

    /** False once everything is written and the store is to end. */
    private boolean takeInto(List<Entry> group) {
        try {
            group.add(handedIn.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        handedIn.drainTo(group, MOST_AT_ONCE - 1);
        group.removeIf(entry -> entry.change().isNothing());
        return !group.isEmpty() || !closed;
    }

    /** What cannot be written together is written one by one, so that a change fails by its own fault only. */
    private void commit(List<Entry> group) {
        try {
            tables.write(group.stream().map(Entry::change).toList());
            group.forEach(entry -> entry.done().complete(null));
        } catch (SQLException e) {
            if (group.size() > 1 && !isOutage(e)) {
                group.forEach(entry -> commit(List.of(entry)));
            } else {
                fail(group, e);
            }
        }
    }

    private static void fail(List<Entry> group, SQLException e) {
        LOG.warn("{} changes were not written: {}", group.size(), e.getMessage());
        EventStoreException failure = new EventStoreException("the broker's database does not write", e);
        group.forEach(entry -> entry.done().completeExceptionally(failure));
    }

    /** A failure that would strike each change again: connection, resources or operator intervention. */
    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    private record Entry(Change change, CompletableFuture<Void> done) {}
}
