package dev.kiosk.local.function;

import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.start.StartException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** All Services of the manifests, started and stopped together. */
public final class LocalFunctions implements AutoCloseable {

    private final Map<String, LocalFunction> running = new ConcurrentHashMap<>();

    private LocalFunctions() {}

    /** @throws StartException if one of them does not start; the others are stopped then */
    public static LocalFunctions start(
            Collection<FunctionService> services, Function<FunctionService, LocalFunction> starter) {
        LocalFunctions functions = new LocalFunctions();
        try {
            functions.add(services, starter);
            return functions;
        } catch (RuntimeException e) {
            functions.close();
            throw e;
        }
    }

    /** Starts more of them. */
    public void add(Collection<FunctionService> services, Function<FunctionService, LocalFunction> starter) {
        atOnce(services, service -> running.put(service.name(), starter.apply(service)));
    }

    public URI uri(String service) {
        LocalFunction function = running.get(service);
        if (function == null) {
            throw new IllegalArgumentException("no Service " + service);
        }
        return function.uri();
    }

    public Collection<LocalFunction> all() {
        return List.copyOf(running.values());
    }

    @Override
    public void close() {
        atOnce(all(), LocalFunction::close);
    }

    private static <T> void atOnce(Collection<T> items, Consumer<T> action) {
        try (ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("functions").factory())) {
            CompletableFuture.allOf(items.stream()
                            .map(item -> CompletableFuture.runAsync(() -> action.accept(item), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartException start ? start : e;
        }
    }
}
