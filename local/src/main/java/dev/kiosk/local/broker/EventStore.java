package dev.kiosk.local.broker;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps events until every subscriber has them. */
interface EventStore extends AutoCloseable {

    /** Completes once the change cannot be lost; fails if it was not made, or may not have been. */
    CompletableFuture<Void> write(Change change);

    /** The events that are not delivered everywhere, with the outlets they still wait for, oldest first. */
    List<Change.Added> undelivered();

    /** Writes what was handed in and ends. */
    @Override
    void close();
}
