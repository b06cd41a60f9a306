package dev.kiosk.local;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;

/**
 * Calls that held up an event loop of this JVM: BlockHound tells of them once it is installed, and this keeps those that
 * somebody is there to watch for. What code needs when it runs for the first time, such as its classes, is not counted.
 */
final class Blocking implements AutoCloseable {

    private static final int SHOWN_FRAMES = 40;
    private static final List<Blocking> WATCHING = new CopyOnWriteArrayList<>();

    private static final Set<String> HARMLESS = Set.of(
            // a lock that is held for a few instructions, such as a queue's
            "java.util.concurrent.locks.ReentrantLock.lock",
            // a thread of a pool that has nothing to do
            "java.util.concurrent.ThreadPoolExecutor.getTask",
            // the system's random numbers, for ids: Linux never waits for them once it is up
            "sun.security.provider.NativePRNG$RandomIO.readFully");

    /**
     * To be called before the event loops start: a thread that blocks while BlockHound is being installed is never told of.
     */
    static void install() {
        BlockHound.builder()
                .loadIntegrations()
                .blockingMethodCallback(Blocking::blocked)
                .install();
    }

    private final List<String> calls = new CopyOnWriteArrayList<>();

    private Blocking() {}

    static Blocking watched() {
        Blocking blocking = new Blocking();
        WATCHING.add(blocking);
        return blocking;
    }

    private static void blocked(BlockingMethod method) {
        if (WATCHING.isEmpty()) {
            return;
        }
        List<StackTraceElement> stack = List.of(Thread.currentThread().getStackTrace());
        if (stack.stream().noneMatch(Blocking::isHarmless)) {
            String call = method + " on " + Thread.currentThread().getName() + text(stack);
            WATCHING.forEach(one -> one.calls.add(call));
        }
    }

    private static boolean isHarmless(StackTraceElement frame) {
        return HARMLESS.contains(frame.getClassName() + "." + frame.getMethodName());
    }

    private static String text(List<StackTraceElement> stack) {
        return stack.stream()
                .limit(SHOWN_FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        WATCHING.remove(this);
    }
}
