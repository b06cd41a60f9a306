package dev.kiosk.proving.fault;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What really went wrong, by kind. */
public final class FaultCounts {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    public void add(String kind) {
        counts.computeIfAbsent(kind, one -> new LongAdder()).increment();
    }

    public long sum(String prefix) {
        return byKind().entrySet().stream()
                .filter(count -> count.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public Map<String, Long> byKind() {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((kind, count) -> sums.put(kind, count.sum()));
        return sums;
    }
}
