package dev.kiosk.fn.web;

import reactor.netty.resources.LoopResources;

/**
 * The threads that requests, calls and the database's answers are worked on: one for each processor. What a request asks of
 * the database is mostly answered on the thread that works on the request, so that hardly anything is handed from thread to
 * thread; and a function on one processor has one such thread instead of Reactor Netty's four and another four.
 */
public record EventLoops(LoopResources resources) implements AutoCloseable {

    /** @param name of the threads */
    public static EventLoops named(String name) {
        return new EventLoops(LoopResources.create(name, Runtime.getRuntime().availableProcessors(), true));
    }

    @Override
    public void close() {
        resources.dispose();
    }
}
