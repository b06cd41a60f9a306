package dev.kiosk.storefront.catalogue.http;

import java.time.Duration;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Content about products, as much as fits into so many bytes; what nobody asked for the longest goes first. Something is kept
 * only while changes are heard of, never for longer than a limit, and what was read before a change is not kept after it. For
 * any thread: the lock is held for a few instructions.
 */
final class ContentCache {

    /** No product takes more of it than this, so that a giant does not drive out the rest. */
    private static final long LARGEST_SHARE = 16;

    private final long capacity;
    private final long limit;
    private final LongSupplier clock;
    private final Map<Key, Kept> contents = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Set<Key>> bySku = new HashMap<>();
    private long weight;
    private long changes;
    private boolean hearing;

    /**
     * @param capacity in bytes; 0 keeps nothing
     * @param limit after which it is to be read again although nothing was heard: somebody may swallow what is said
     * @param clock in nanoseconds
     */
    ContentCache(long capacity, Duration limit, LongSupplier clock) {
        this.capacity = capacity;
        this.limit = limit.toNanos();
        this.clock = clock;
    }

    record Key(String slug, Currency currency) {}

    private record Kept(Content content, Set<String> skus, long since) {

        /** About what maps, strings and references of one take. */
        private static final long EACH = 400;

        private static final long EACH_SKU = 400;

        /** About how many bytes it takes, with all that leads to it. */
        long weight(Key key) {
            return EACH + EACH_SKU * skus.size() + 2L * key.slug().length() + content.length();
        }
    }

    boolean isOff() {
        return capacity == 0;
    }

    synchronized @Nullable Content find(Key key) {
        Kept kept = contents.get(key);
        return kept == null || clock.getAsLong() - kept.since() >= limit ? null : kept.content();
    }

    /** How many changes were heard of; to be asked before a read begins. */
    synchronized long changes() {
        return changes;
    }

    /** @param changesBefore as {@link #changes} was before it was read */
    synchronized void keep(Key key, Content content, Set<String> skus, long changesBefore) {
        Kept kept = new Kept(content, skus, clock.getAsLong());
        if (!hearing || changes != changesBefore || kept.weight(key) > capacity / LARGEST_SHARE) {
            return;
        }
        forget(key);
        contents.put(key, kept);
        kept.skus()
                .forEach(sku ->
                        bySku.computeIfAbsent(sku, unknown -> new HashSet<>(2)).add(key));
        weight += kept.weight(key);
        makeRoom();
    }

    /** From now on every change is heard of. */
    synchronized void hear() {
        forgetAll();
        hearing = true;
    }

    /** From now on changes may be missed. */
    synchronized void hearNothing() {
        forgetAll();
        hearing = false;
    }

    synchronized void forgetAll() {
        changes++;
        contents.clear();
        bySku.clear();
        weight = 0;
    }

    synchronized void forget(Collection<String> skus) {
        changes++;
        skus.forEach(sku -> List.copyOf(bySku.getOrDefault(sku, Set.of())).forEach(this::forget));
    }

    synchronized long weight() {
        return weight;
    }

    private void makeRoom() {
        while (weight > capacity) {
            forget(contents.keySet().iterator().next());
        }
    }

    private void forget(Key key) {
        Kept kept = contents.remove(key);
        if (kept == null) {
            return;
        }
        weight -= kept.weight(key);
        kept.skus()
                .forEach(sku -> bySku.computeIfPresent(sku, (same, keys) -> {
                    keys.remove(key);
                    return keys.isEmpty() ? null : keys;
                }));
    }
}
