package dev.kiosk.storefront.catalogue.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps a file on the disk while it is worked on, for who is answered bit by bit: proxies of HTTP/1.1 need not take an answer
 * to a request that is still coming in.
 */
@Component
public class Spool {

    private static final int CHUNK = 65_536;

    private final CatalogueLines limits;

    Spool(CatalogueLines limits) {
        this.limits = limits;
    }

    /** @param lines that end in it */
    public record Spooled(Flux<DataBuffer> content, long lines) {}

    /** Fails with {@link org.springframework.core.io.buffer.DataBufferLimitException} for a file that is too large. */
    public <T> Flux<T> use(Flux<DataBuffer> file, Function<Spooled, Flux<T>> work) {
        return Flux.usingWhen(create(), path -> take(file, path).flatMapMany(work), Spool::delete);
    }

    private Mono<Spooled> take(Flux<DataBuffer> file, Path path) {
        AtomicLong lines = new AtomicLong();
        Flux<DataBuffer> counted = limits.limited(file).doOnNext(buffer -> lines.addAndGet(lineEnds(buffer)));
        Flux<DataBuffer> content = DataBufferUtils.read(path, DefaultDataBufferFactory.sharedInstance, CHUNK);
        return DataBufferUtils.write(counted, path).then(Mono.fromSupplier(() -> new Spooled(content, lines.get())));
    }

    private static long lineEnds(DataBuffer buffer) {
        long ends = 0;
        for (int at = buffer.readPosition(); at < buffer.writePosition(); at++) {
            if (buffer.getByte(at) == '\n') {
                ends++;
            }
        }
        return ends;
    }

    private static Mono<Path> create() {
        return Mono.fromCallable(() -> Files.createTempFile("catalogue", ".csv"))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<Void> delete(Path path) {
        return Mono.<Void>fromRunnable(() -> remove(path)).subscribeOn(Schedulers.boundedElastic());
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
